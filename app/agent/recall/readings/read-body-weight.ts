import type { Entity, IntentName, Perception } from "../../perception/perception";
import { tellsBodyWeight } from "../body-weight";
import { foldText } from "../../perception/fold-text";
import { intend } from "./intend";
import { intentConfidence, SURE } from "./intent-confidence";
import { isElsewhere } from "./is-elsewhere";
import type { Place, Reading } from "./reading";
import { wantedEntities } from "./wanted-entities";

const ASKS_SIZE =
  /\b(?:(?:what|which) size|welche gr(?:o|oe)s+e|quelle (?:taille|pointure)|que talla|(?:x?[sml]|xl) (?:or|oder|ou|o) (?:x?[sml]|xl))\b/;

const HEARD: IntentName[] = [
  "product_detail",
  "find_product",
  "size_fit",
  "out_of_scope",
  "get_recommendation",
  "price",
];

/** "And for someone heavy, like 100 kg": of the thing at hand it is asked what carries that; where none is, it is a wish for it. */
export function readBodyWeight(perception: Perception, { referents }: Place): Reading {
  if (!tellsBodyWeight(perception.text) || isElsewhere(perception)) return null;
  // "1,68 m and 60 kg, M or S?" asks for a size.
  if (intentConfidence(perception, "size_fit") >= SURE && ASKS_SIZE.test(foldText(perception.text))) return null;
  const isKind = wantedEntities(perception).some(({ type }) => type === "category" || type === "product");
  const isAtHand = referents.productIds.length > 0 && !isKind;
  const entities = perception.entities.filter(({ type }) => type !== "size" && type !== "quantity");
  const told = { ...perception, terms: [], entities };
  if (isAtHand) return intend(told, { name: "product_detail", confidence: 0.8 }, HEARD);
  const cushioned: Entity = {
    type: "attribute",
    value: { name: "attribute", value: "max cushion" },
    text: "cushioned",
    start: perception.text.length,
    end: perception.text.length,
    negated: false,
  };
  return intend({ ...told, entities: [...entities, cushioned] }, { name: "find_product", confidence: 0.8 }, HEARD);
}
