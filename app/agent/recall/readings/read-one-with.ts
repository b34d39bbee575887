import { foldText } from "../../perception/fold-text";
import type { Perception } from "../../perception/perception";
import { ONE_WITH } from "../starts-from-product";
import { intend } from "./intend";
import type { Place, Reading } from "./reading";
import { wantedEntities } from "./wanted-entities";

/** "Is there one with music?" in front of one watch wishes for another, and asks nothing of this. */
export function readOneWith(perception: Perception, { referents, memory }: Place): Reading {
  const isAtOne = referents.how === "page" || (referents.how === "focus" && memory.focus?.isAlone === true);
  const isProperty = wantedEntities(perception).some(({ type }) => type === "attribute" || type === "material");
  if (!isAtOne || !isProperty || !ONE_WITH.test(foldText(perception.text))) return null;
  return intend({ ...perception, terms: [] }, { name: "find_product", confidence: 0.9 }, [
    "product_detail",
    "availability",
    "out_of_scope",
    "get_recommendation",
  ]);
}
