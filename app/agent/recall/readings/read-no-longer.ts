import { foldText } from "../../perception/fold-text";
import type { IntentName, Perception } from "../../perception/perception";
import { intend } from "./intend";
import type { Place, Reading } from "./reading";

/** "Actually no belt", "doch keine Kappe", "finalement pas de chaussettes", "mejor sin gorra". */
const NO_LONGER =
  /^\W*(?:(?:ok(?:ay)?|oh|ach|gut|bon|vale|nee|nein|no|non)\W+)*(?:actually|sorry|doch|finalement|en fait|mejor|al final)\W+(?:no|kein(?:e[nr]?)?|pas (?:de |d'|la |le |les )|sin|no (?:el |la |los |las ))\s*[\p{L} -]{2,30}(?:\s(?:please|bitte|svp|por favor))?\W*$/u;
const HEARD_INSTEAD: IntentName[] = [
  "find_product",
  "product_detail",
  "availability",
  "get_recommendation",
  "change_cart",
  "add_to_cart",
  "deny",
];

/** A kind is no longer wanted, after something was put in: what is there of it goes. */
export function readNoLonger(perception: Perception, { memory }: Place): Reading {
  if (memory.lastCartWriteId === null || perception.cues.question) return null;
  const isKind = perception.entities.some(({ type }) => type === "category" || type === "product");
  const isOnlyKind = perception.entities.every(({ type }) => ["category", "product", "color"].includes(type));
  if (!isKind || !isOnlyKind || !NO_LONGER.test(foldText(perception.text))) return null;
  const entities = perception.entities.map((entity) => ({ ...entity, negated: false }));
  return intend({ ...perception, entities }, { name: "remove_from_cart", confidence: 0.85 }, HEARD_INSTEAD);
}
