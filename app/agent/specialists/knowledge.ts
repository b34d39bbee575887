import type { Specialist } from "./specialist";

export const knowledge = {
  name: "knowledge",
  brief:
    "Answer questions about shipping, returns, payment, care and the shop from its own pages. Quote the source; say so when it does not answer, and offer a person.",
  tools: ["answer_question", "get_product"],
  moves: ["answer-policy", "answer-curated"],
} as const satisfies Specialist;
