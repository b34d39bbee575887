import { z } from "zod";
import type { KnowledgePassage } from "~/ports/knowledge-search";
import { chooseCuratedAnswer, toPassage } from "../knowledge/choose-curated-answer";
import { findAnswer } from "../knowledge/find-answer";
import type { SelectedAnswer } from "../knowledge/select-answer";
import { splitSentences } from "../reply/split-sentences";
import type { Tool } from "./tool";

const inputSchema = z.object({
  question: z.string().min(1).max(600),
  /** What it is about in the shop's words, where the intent is known: "returns refund exchange". */
  topic: z.string().max(200).default(""),
  /** Passages that were quoted already: another one is looked for. */
  except: z.array(z.string()).max(10).default([]),
  /** It stands for what was asked, in words that shops use: what is found for it answers. */
  isWorded: z.boolean().default(false),
});
type Input = z.infer<typeof inputSchema>;
type Output = { answer: SelectedAnswer | null; passages: KnowledgePassage[] };

/**
 * The merchant's own answer to a question, or else the sentences of the shop's policies, pages and FAQ that answer it, or
 * null: then nobody knows.
 */
export const answerQuestion: Tool<Input, Output> = {
  name: "answer_question",
  description: "Answer from the shop's policies, pages, articles and FAQ; quotes its source and abstains when unsure.",
  input: inputSchema,
  timeoutMs: 4000,

  async execute({ question, topic, except, isWorded }, { ports, evidence, situation }) {
    const { curated, page, today } = situation.input;
    const own = chooseCuratedAnswer(curated, question, {
      language: situation.perception.language,
      country: page.country,
      today,
    });
    if (own) {
      const passage = toPassage(own.answer);
      evidence.passages.set(passage.id, passage);
      return {
        answer: {
          passage,
          sentences: splitSentences(passage.text).map((_, index) => index),
          confidence: own.confidence,
          told: 1,
        },
        passages: [passage],
      };
    }

    const from = { language: situation.language, country: page.country, today };
    const { answer: found, passages } = await findAnswer({ question, topic, except }, from, ports.knowledge);
    const answer = found === null || !isWorded ? found : { ...found, told: 1 };
    if (answer) evidence.passages.set(answer.passage.id, answer.passage);
    return { answer, passages };
  },

  curate: ({ answer, passages }) => ({
    answer: answer && {
      passageId: answer.passage.id,
      source: answer.passage.title,
      sentences: answer.sentences,
      confidence: answer.confidence,
    },
    searched: passages.map(({ id, title }) => ({ id, title })),
  }),
};
