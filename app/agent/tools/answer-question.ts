import { z } from "zod";
import type { KnowledgePassage } from "~/ports/knowledge-search";
import { findAnswer } from "../knowledge/find-answer";
import type { SelectedAnswer } from "../knowledge/select-answer";
import type { Tool } from "./tool";

const inputSchema = z.object({
  question: z.string().min(1).max(600),
  /** What it is about in the shop's words, where the intent is known: "returns refund exchange". */
  topic: z.string().max(200).default(""),
});
type Input = z.infer<typeof inputSchema>;
type Output = { answer: SelectedAnswer | null; passages: KnowledgePassage[] };

/** The sentences of the shop's own policies, pages and FAQ that answer a question, or null: then nobody knows. */
export const answerQuestion: Tool<Input, Output> = {
  name: "answer_question",
  description: "Answer from the shop's policies, pages, articles and FAQ; quotes its source and abstains when unsure.",
  input: inputSchema,
  timeoutMs: 4000,

  async execute({ question, topic }, { ports, evidence, situation }) {
    const from = { language: situation.language, country: situation.input.page.country };
    const { answer, passages } = await findAnswer({ question, topic }, from, ports.knowledge);
    if (answer) evidence.passages.set(answer.passage.id, answer.passage);
    return { answer, passages };
  },

  curate: ({ answer, passages }) => ({
    answer: answer && { passageId: answer.passage.id, sentences: answer.sentences, confidence: answer.confidence },
    searched: passages.map(({ id, title }) => ({ id, title })),
  }),
};
