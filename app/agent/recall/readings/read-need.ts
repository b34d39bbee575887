import { asksWhatHelps } from "../../knowledge/asks-what-helps";
import { isWritten } from "../../perception/is-written";
import type { Entity, IntentName, Perception } from "../../perception/perception";
import { intend } from "./intend";
import { intentConfidence, SURE } from "./intent-confidence";
import { isElsewhere } from "./is-elsewhere";
import type { Place, Reading } from "./reading";
import { wantedEntities } from "./wanted-entities";

const HEARD: IntentName[] = ["find_product", "product_detail", "out_of_scope", "negotiate", "store_info", "size_fit"];
const WISHED: Entity["type"][] = ["category", "attribute", "material", "color", "recipient", "brand"];
const PROPERTIES: Entity["type"][] = ["attribute", "material"];
/** A wish by properties has two of them, or one and for whom. */
const LEAST_TOLD = 2;

/**
 * A need that is told rather than wished for, where nothing is at hand that it could be asked of: "my neck is cold, what do
 * people wear?", "ladies' long sleeve that's reflective?", "never used a foam roller".
 */
export function readNeed(perception: Perception, { referents }: Place): Reading {
  const wanted = wantedEntities(perception).filter(({ type }) => WISHED.includes(type));
  const isThing = wanted.some(({ type }) => type === "category");
  const isNamed = referents.places.length > 0 || referents.productIds.length > 0;
  const wish = intend(perception, { name: "find_product", confidence: 0.8 }, HEARD);

  const isProperty = wanted.some(({ type }) => PROPERTIES.includes(type));
  if (asksWhatHelps(perception.text) && (isThing || isProperty) && referents.places.length === 0)
    return intentConfidence(perception, "find_product") >= 0.8 ? null : { again: wish };
  if (isNamed || isElsewhere(perception, null)) return null;

  const isGuess = (name: IntentName) => intentConfidence(perception, name) >= SURE && !isWritten(perception, name);
  const isOfNothing = intentConfidence(perception, "product_detail") >= SURE && !isThing;
  if (isOfNothing && isProperty && wanted.length >= LEAST_TOLD) return { again: wish };
  return isThing && isGuess("out_of_scope") ? { again: wish } : null;
}
