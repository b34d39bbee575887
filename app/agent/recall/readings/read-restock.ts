import type { IntentName, Perception } from "../../perception/perception";
import { asksWhenBack } from "../asks-when-back";
import { intend } from "./intend";
import type { Place, Reading } from "./reading";

const HEARD_INSTEAD: IntentName[] = [
  "find_product",
  "delivery_time",
  "track_order",
  "store_info",
  "product_detail",
  "out_of_scope",
  "get_recommendation",
  "return_policy",
  "refund_status",
  "return_item",
];

/** "Any idea when they're back in?", of what is talked about. */
export function readRestock(perception: Perception, { referents }: Place): Reading {
  if (referents.productIds.length === 0 || !asksWhenBack(perception)) return null;
  return intend(perception, { name: "availability", confidence: 0.9 }, HEARD_INSTEAD);
}
