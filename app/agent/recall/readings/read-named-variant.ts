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
  return isNamed && confidence > 0 && confidence <= 0.6 && askedLabels(perception.text).length === 0
    ? intend(perception, { name: "availability", confidence: 0.7 }, ["product_detail", "find_product"])
    : null;
}
