import type { IntentName, Perception } from "../../perception/perception";
import { asksForAlike } from "../asks-for-alike";
import { intend } from "./intend";
import type { Place, Reading } from "./reading";
import { wantedEntities } from "./wanted-entities";

const HEARD_INSTEAD: IntentName[] = ["negotiate", "price", "promotion", "find_product", "product_detail", "out_of_scope", "compare_products", "availability", "get_recommendation", "complaint", "change_cart", "exchange_item"]; // prettier-ignore

/** "240?! Anything alike for less", of the product that is talked about: another one is wanted, and no other price for this. */
export function readAlternative(perception: Perception, { referents }: Place): Reading {
  const { cues } = perception;
  const isOfOne = ["page", "focus", "shown", "described", "ordinal", "named"].includes(referents.how) && referents.productIds.length > 0; // prettier-ignore
  const isThing = wantedEntities(perception).some(({ type }) => type === "category");
  if (!isOfOne || isThing || !(cues.cheaper || cues.pricier) || !asksForAlike(perception)) return null;
  // What it costs, and what is said of that, names nothing that is wanted.
  const entities = perception.entities.filter((entity) => entity.type !== "price" || entity.value.about === undefined);
  return intend({ ...perception, entities, terms: [] }, { name: "find_product", confidence: 0.9 }, HEARD_INSTEAD);
}
