import { foldText } from "../../perception/fold-text";
import type { Perception } from "../../perception/perception";
import { intend } from "./intend";
import type { Place, Reading } from "./reading";

const WORTH =
  /\b(?:worth|better|lohnt|besser|vaut|mieux|vale|merece|mejor)\b[^.!?]{0,30}\b(?:over|than|compared (?:to|with)|versus|vs|als|gegenuber|que|par rapport)\b/;

/** "Is it worth it over the Compass?": the one that is talked about beside the one that is named. */
export function readWorth(perception: Perception, { referents, memory }: Place): Reading {
  const [only, another] = referents.places;
  const { focus } = memory;
  const areTwo = only !== undefined && another === undefined && focus !== null && focus.id !== only.id;
  if (!areTwo || !perception.cues.pronoun || !WORTH.test(foldText(perception.text))) return null;
  return intend(perception, { name: "compare_products", confidence: 0.9 }, [
    "product_detail",
    "get_recommendation",
    "find_product",
    "price",
  ]);
}
