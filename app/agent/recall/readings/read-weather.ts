import { hasContent } from "../../need-state/need-content";
import type { IntentName, Perception } from "../../perception/perception";
import { intend } from "./intend";
import { intentConfidence, SURE } from "./intent-confidence";
import type { Place, Reading } from "./reading";
import { wantedEntities } from "./wanted-entities";

const HEARD_INSTEAD: IntentName[] = [
  "find_product",
  "product_detail",
  "size_fit",
  "availability",
  "warranty_care",
  "get_recommendation",
  "greeting",
  "out_of_scope",
  "price",
  "negotiate",
  "delivery_time",
  "store_info",
  "complaint",
  "order_problem",
];
const CARTS: IntentName[] = ["add_to_cart", "change_cart", "remove_from_cart", "checkout"];

/** "Can I wear it at 20F?" asks of the product that is talked about what it is listed for; "it's 25 degrees here" adds to the wish. */
export function readWeather(perception: Perception, { referents, measures, memory }: Place): Reading {
  const isWeather = measures.some(({ measure }) => measure?.dimension === "temperature");
  if (!isWeather || CARTS.some((name) => intentConfidence(perception, name) >= SURE)) return null;
  const isKind = wantedEntities(perception).some(({ type }) => type === "category");
  const isOfOne =
    ["named", "page"].includes(referents.how) ||
    (referents.how === "focus" && memory.focus?.isAlone === true && perception.cues.pronoun);
  const asks = perception.cues.question || perception.text.includes("?") || perception.cues.pronoun;
  // What is asked of it is asked of no page.
  const ofIt = { ...perception, cues: { ...perception.cues, pronoun: true } };
  if (!isKind && isOfOne && asks) return intend(ofIt, { name: "product_detail", confidence: 0.9 }, HEARD_INSTEAD);
  const isWish = isKind || hasContent(memory.needState) || wantedEntities(perception).length > 0;
  return isWish ? intend(perception, { name: "find_product", confidence: 0.9 }, HEARD_INSTEAD) : null;
}
