import type { IntentName, Perception } from "../../perception/perception";
import { goesBack } from "../goes-back";
import { intend } from "./intend";
import type { Place, Reading } from "./reading";

const HEARD_INSTEAD: IntentName[] = [
  "view_cart",
  "affirm",
  "greeting",
  "product_detail",
  "get_recommendation",
  "track_order",
  "return_item",
  "return_policy",
  "find_product",
  "change_cart",
  "compare_products",
];

/** "Back to what I had before": the wish of then, where there was one. */
export function readGoingBack(perception: Perception, { memory }: Place): Reading {
  if (memory.pastNeeds.length === 0 || !goesBack(perception)) return null;
  return intend(perception, { name: "find_product", confidence: 0.9 }, HEARD_INSTEAD);
}
