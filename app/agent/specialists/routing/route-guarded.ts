import type { GuardrailVerdict } from "../../guardrails/guardrail";
import type { Situation } from "../../situation";
import type { MoveName } from "../route";

/** What stands in the place of everything else, because a guardrail heard it; null: nothing does. */
export function routeGuarded(
  isTriggered: (name: GuardrailVerdict["name"]) => boolean,
  { curated }: Situation,
): MoveName | null {
  if (isTriggered("input-self-harm")) return "stay-safe";
  if (isTriggered("input-injection")) return "refuse-request";
  if (isTriggered("input-other-customers")) return "protect-others";
  // A merchant who has answered it wants it answered.
  return isTriggered("input-off-topic") && curated === null ? "refuse-request" : null;
}
