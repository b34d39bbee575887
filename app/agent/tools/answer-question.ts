import { z } from "zod";
import type { KnowledgePassage } from "~/ports/knowledge-search";
import { englishOf } from "../knowledge/english-of";
import { findPlace } from "../knowledge/find-place";
import { selectAnswer, type SelectedAnswer } from "../knowledge/select-answer";
import type { Tool } from "./tool";

const inputSchema = z.object({
  question: z.string().min(1).max(600),
  /** What it is about in the shop's words, where the intent is known: "returns refund exchange". */
  topic: z.string().max(200).default(""),
});
type Input = z.infer<typeof inputSchema>;
type Output = { answer: SelectedAnswer | null; passages: KnowledgePassage[] };

const MAX_PASSAGES = 8;

/** The sentences of the shop's own policies, pages and FAQ that answer a question, or null: then nobody knows. */
export const answerQuestion: Tool<Input, Output> = {
  name: "answer_question",
  description: "Answer from the shop's policies, pages, articles and FAQ; quotes its source and abstains when unsure.",
  input: inputSchema,
  timeoutMs: 4000,

  async execute({ question, topic }, { ports, evidence, situation }) {
    const { language, input } = situation;
    const words = [question, language === "en" ? "" : englishOf(question), findPlace(question)?.name ?? "", topic];
    const passages = await ports.knowledge.search(words.join(" ").trim().slice(0, 600), MAX_PASSAGES);
    const answer = selectAnswer(question, topic, passages, { language, country: input.page.country });
    if (answer) evidence.passages.set(answer.passage.id, answer.passage);
    return { answer, passages };
  },

  curate: ({ answer, passages }) => ({
    answer: answer && { passageId: answer.passage.id, sentences: answer.sentences, confidence: answer.confidence },
    searched: passages.map(({ id, title }) => ({ id, title })),
  }),
};
