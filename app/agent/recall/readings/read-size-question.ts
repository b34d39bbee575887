import type { Perception } from "../../perception/perception";
import { intentConfidence } from "./intent-confidence";
import { isElsewhere } from "./is-elsewhere";
import type { Reading } from "./reading";
import { unhear } from "./unhear";
import { wantedEntities } from "./wanted-entities";

const ASKS = /\b(?:which|what) (?:[\p{L}']+ ){0,2}size\b/iu;

/** "Which size should I take?" recommends a size, not a product. */
export function readSizeQuestion(perception: Perception): Reading {
  const asks = ASKS.test(perception.text) && !isElsewhere(perception, "size_fit");
  const isOnlySize = wantedEntities(perception).every(({ type }) => type === "size");
  return intentConfidence(perception, "size_fit") >= 0.6 && (asks || isOnlySize)
    ? unhear(perception, "get_recommendation", "find_product")
    : null;
}
