import { knowledgeIntent } from "../knowledge/belongs-to-pages";
import type { IntentName } from "../perception/perception";
import type { Situation } from "../situation";
import { perceivePart } from "./perceive-part";

/** The question about the shop that was asked last, where the message before this one was such a question. */
export function lastQuestion(
  situation: Situation,
  said = situation.input.history.findLast(({ from }) => from === "shopper")?.text ?? "",
): { question: string; intent: IntentName | null } | null {
  const read = perceivePart(said, situation);
  const intent = knowledgeIntent(read);
  const isAnswered = situation.input.memory.digest.at(-1)?.moves.includes("answer-policy") === true;
  return intent === null && !isAnswered ? null : { question: said, intent };
}
