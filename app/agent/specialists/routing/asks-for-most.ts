import type { Situation } from "../../situation";
import type { MoveName } from "../route";
import { SURE } from "../../recall/readings/intent-confidence";
import { MOVE_OF_INTENT } from "./move-of-intent";

export const ANSWERED_BY_MOST = new Set<MoveName>([
  "compare",
  "find-products",
  "recommend-similar",
  "product-detail",
  "tell-price",
  "check-stock",
  "size-help",
]);

/** "Which one is brightest?", unless something is to be done with it ("add the brightest one") or asked of the shop. */
export function asksForMost({ superlative, perception, pending }: Situation): boolean {
  if (superlative === null || pending !== null) return false;
  const elsewhere = perception.intents
    .filter(({ confidence }) => confidence >= SURE)
    .flatMap(({ name }) => MOVE_OF_INTENT.find(([intent]) => intent === name)?.[1] ?? []);
  return elsewhere.every((move) => ANSWERED_BY_MOST.has(move));
}
