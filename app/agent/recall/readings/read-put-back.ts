import type { IntentName, Perception } from "../../perception/perception";
import { putsBack } from "../puts-back";
import { intend } from "./intend";
import type { Place, Reading } from "./reading";

const HEARD_INSTEAD: IntentName[] = [
  "find_product",
  "change_cart",
  "remove_from_cart",
  "return_item",
  "return_policy",
  "product_detail",
  "availability",
  "exchange_item",
  "size_fit",
];

/** What was just taken out of the cart is to be there again, in another size or colour. */
export function readPutBack(perception: Perception, { memory }: Place): Reading {
  if (!putsBack(perception, memory)) return null;
  const meant = { ...perception, cues: { ...perception.cues, undo: false } };
  return intend(meant, { name: "add_to_cart", confidence: 0.9 }, HEARD_INSTEAD);
}
