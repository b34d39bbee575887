import type { Perception } from "../../perception/perception";
import { intend } from "./intend";
import { intentConfidence, SURE } from "./intent-confidence";
import type { Reading } from "./reading";
import { wantedEntities } from "./wanted-entities";

/** "Dart MD track spike": words of a product's own name ask for no parcel. */
export function readMisheardName(perception: Perception): Reading {
  const isNamed = wantedEntities(perception).some(({ type, text }) => type === "product" && /track|order/i.test(text));
  return isNamed && intentConfidence(perception, "track_order") >= SURE
    ? { again: intend(perception, { name: "find_product", confidence: 0.6 }, ["track_order"]) }
    : null;
}
