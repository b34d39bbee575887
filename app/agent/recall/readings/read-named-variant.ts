import { askedLabels } from "../../attributes/find-asked-attribute";
import type { Perception } from "../../perception/perception";
import { intend } from "./intend";
import { intentConfidence } from "./intent-confidence";
import type { Place, Reading } from "./reading";
import { OF_A_VARIANT, wantedEntities } from "./wanted-entities";

/** "What about the Ferry pack in charcoal?" asks whether there is one. */
export function readNamedVariant(perception: Perception, { referents }: Place): Reading {
  const isNamed = referents.how === "named" && wantedEntities(perception).some(({ type }) => OF_A_VARIANT.has(type));
  const confidence = intentConfidence(perception, "product_detail");
  // "The Scree, not the waterproof one, berry in 8.5?": what it is not tells which one, and asks nothing.
  const properties = perception.entities.filter(({ type }) => type === "attribute" || type === "material");
  const isOnlyTold = properties.length > 0 && properties.every(({ negated }) => negated);
  const isSized = wantedEntities(perception).some(({ type }) => type === "size");
  return isNamed &&
    confidence > 0 &&
    confidence <= (isOnlyTold && isSized ? 0.7 : 0.6) &&
    (isOnlyTold || askedLabels(perception.text).length === 0)
    ? intend(perception, { name: "availability", confidence: 0.7 }, ["product_detail", "find_product"])
    : null;
}
