import { classifyIntents } from "./classify-intents";
import { foldText } from "./fold-text";
import type { IntentName, Perception } from "./perception";

const LEAST = 0.5;

/** Whether patterns say so, rather than only what was learnt, which may be as sure of what it guesses. */
export function isWritten({ text, language }: Pick<Perception, "text" | "language">, name: IntentName): boolean {
  return classifyIntents(foldText(text), language).some((found) => found.name === name && found.confidence >= LEAST);
}
