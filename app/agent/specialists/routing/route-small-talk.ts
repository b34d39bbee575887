import { hasContent } from "../../need-state/need-content";
import type { IntentName } from "../../perception/perception";
import { hesitates } from "../../recall/hesitates";
import type { Situation } from "../../situation";
import type { RouteStep } from "../route";
import { intentConfidence, SURE } from "../../recall/readings/intent-confidence";
import { wishesForKind } from "./wishes-for-kind";
import { steps } from "./route-step";

/** Where nothing was asked for: words of courtesy, and words that nobody understood. */
export function routeSmallTalk(situation: Situation): RouteStep[] {
  const { perception, need, pending, input } = situation;
  const has = (name: IntentName) => intentConfidence(perception, name) >= SURE;
  if (hesitates(perception.text)) return steps("nudge");
  if (pending) return steps("acknowledge");
  if (has("out_of_scope")) return steps("refuse-off-topic");
  if (has("thanks")) return steps("thank");
  if (has("goodbye")) return steps("say-goodbye");
  // "Hello, I need help choosing a sports bra": a wish, however it begins.
  if (has("greeting")) return steps(wishesForKind(situation) ? "find-products" : "greet");
  if (has("affirm") || has("deny")) return steps("acknowledge");
  if (perception.text.trim() === "") return steps("greet");
  if (perception.terms.length > 0 || perception.entities.length > 0) return steps("find-products");
  if (hasContent(need) && perception.cues.correction) return steps("find-products");
  // Nobody is greeted in the middle of a talk.
  return steps(input.history.length > 0 ? "nudge" : "greet");
}
