import type { Situation } from "../situation";
import type { GuardrailVerdict } from "./guardrail";

/** What these stop is refused as a whole (`specialists/route-turn.ts`). */
const REFUSE_ALL = new Set<GuardrailVerdict["name"]>(["input-self-harm", "input-injection", "input-other-customers"]);

/** A message that is refused as a whole leaves no wish: its words would stand on chips and steer the next search. */
export function keepNeed(recalled: Situation, guardrails: GuardrailVerdict[]): Situation {
  if (!guardrails.some(({ name, triggered }) => triggered && REFUSE_ALL.has(name))) return recalled;
  const { needState: need, pastNeeds } = recalled.input.memory;
  return { ...recalled, need, pastNeeds, needChanged: false };
}
