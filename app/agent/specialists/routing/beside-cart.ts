import { foldText } from "../../perception/fold-text";
import { splitMessage } from "../../perception/split-message";
import { TO_CART } from "../../recall/to-cart";
import type { Situation } from "../../situation";
import type { MoveName, RouteStep } from "../route";
import { CART_CHANGES } from "./cart-changes";
import { step } from "./route-step";

/** "Lime green, in the cart! And can she swim with it?": what is asked of it beside what is done with it. */
export function besideCart(wanted: RouteStep[], { perception }: Situation): RouteStep[] {
  if (!wanted.some(({ move }) => CART_CHANGES.has(move)) || wanted.some(({ move }) => TELLS.has(move))) return wanted;
  const parts = splitMessage(perception.text);
  const isAsked = (part: string) => ASIDE.test(foldText(part)) && !TO_CART.test(foldText(part));
  const question = parts.length < 2 ? undefined : parts.findLast(isAsked);
  if (question === undefined) return wanted;
  const rest = wanted.filter(({ move }) => move !== "product-detail");
  return [...rest, { ...step("product-detail", null), asked: { question, intent: null, answer: null } }];
}

const ASIDE =
  /^\W*(?:(?:and|but|oh|also|so|by the way|btw)\W+)*(?:can|could|does|do|is|are|will|would|how|what)\b.*\b(?:it|they|them|these|those|this|that)\b.*\?\s*$/;

const TELLS = new Set<MoveName>([
  "tell-price",
  "check-stock",
  "size-help",
  "answer-policy",
  "compare",
  "find-products",
  "recommend-complementary",
]);
