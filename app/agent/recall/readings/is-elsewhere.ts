import type { IntentName, Perception } from "../../perception/perception";

const OF_A_WISH = new Set<IntentName>([
  "find_product",
  "get_recommendation",
  "product_detail",
  "availability",
  "size_fit",
  "affirm",
  "deny",
  "thanks",
  "greeting",
  "add_to_cart",
]);
const CLEAR = 0.6;

/** Whether a message clearly does something else than wish for goods and ask about them; `but` is not counted. */
export function isElsewhere({ intents }: Perception, but: IntentName | null = null): boolean {
  return intents.some(({ name, confidence }) => name !== but && confidence >= CLEAR && !OF_A_WISH.has(name));
}
