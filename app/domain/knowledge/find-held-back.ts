import { checkOutput } from "~/agent/guardrails/check-output";
import { splitSentences } from "~/agent/reply/split-sentences";

/**
 * The first sentence of a merchant's answer that the assistant would not say, since no shop may: pressing, promising
 * health, showing secrets. Null where all of it may be said.
 */
export function findHeldBack(answer: string): string | null {
  return [answer, ...splitSentences(answer)].find((text) => checkOutput(text, { isMerchants: true }) !== null) ?? null;
}
