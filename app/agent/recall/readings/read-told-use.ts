import { foldText } from "../../perception/fold-text";
import { isWritten } from "../../perception/is-written";
import type { IntentName, Perception } from "../../perception/perception";
import { ORDER_INTENTS } from "../../perception/intent-families";
import { intend } from "./intend";
import { intentConfidence, SURE } from "./intent-confidence";
import type { Place, Reading } from "./reading";
import { wantedEntities } from "./wanted-entities";

/** "I run in mud mostly", "mostly on the road": how and where somebody runs, told of themselves. On folded text. */
const TELLS =
  /^\W*(?:(?:ok|well|so|and|but|um+|hm+|yes|yeah|no|it'?s|its|for)\W+)*(?:(?:(?:i|we|he|she|they)(?:'m| am|'ll| will)? )?(?:mostly|mainly|usually|generally|only|just|always|often|sometimes|normally) |(?:i|we|he|she|they)(?:'m| am| do|'ll| will)? (?:mostly |mainly |usually |only |often |a lot of |also )*(?:runs?|running|jogs?|jogging|trains?|training|walks?|walking|hikes?|hiking|races?|racing|do|does|go)\b|ich (?:laufe|jogge|trainiere|gehe|wandere)\b|(?:meist(?:ens)?|hauptsachlich|vor allem) |je (?:cours|marche|m'entraine)\b|(?:surtout|principalement) |corro\b|yo corro\b|camino\b|entreno\b|(?:sobre todo|principalmente|normalmente) )/;
const GUESSED: IntentName[] = [
  ...ORDER_INTENTS,
  "size_fit",
  "store_info",
  "shipping_policy",
  "delivery_time",
  "out_of_scope",
];
const OF_A_USE = new Set(["attribute", "material"]);

/** Of the product at hand it is asked whether it is made for that; of none it is a wish. */
export function readToldUse(perception: Perception, { referents, memory }: Place): Reading {
  const wanted = wantedEntities(perception);
  const isUse = wanted.some(({ type }) => OF_A_USE.has(type)) && wanted.every(({ type }) => OF_TALK.has(type));
  if (perception.cues.question || !isUse || !TELLS.test(foldText(perception.text))) return null;
  const guessed = GUESSED.filter((name) => !isWritten(perception, name));
  const isElse = perception.intents.some(
    ({ name, confidence }) => confidence >= SURE && !guessed.includes(name) && !OWN.has(name),
  );
  if (isElse || intentConfidence(perception, "product_detail") >= 0.8) return null;

  const isAtOne = referents.how === "page" || (referents.how === "focus" && memory.focus?.isAlone === true);
  const entities = perception.entities.filter(({ type }) => type !== "size");
  const name = isAtOne && referents.productIds.length > 0 ? "product_detail" : "find_product";
  return intend({ ...perception, entities }, { name, confidence: 0.8 }, [...guessed, ...OWN]);
}

const OF_TALK = new Set(["attribute", "material", "size", "quantity", "recipient", "date", "option"]);
const OWN = new Set<IntentName>(["find_product", "get_recommendation", "product_detail"]);
