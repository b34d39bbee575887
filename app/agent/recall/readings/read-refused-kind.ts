import type { IntentName, Perception } from "../../perception/perception";
import { intend } from "./intend";
import type { Place, Reading } from "./reading";

const OF_A_WISH = new Set<IntentName>(["find_product", "get_recommendation", "gift_help"]);
const TOLD = new Set(["category", "attribute", "material", "option"]);

/**
 * "He has shoes already", "skip the socks", in the middle of looking for something: all that is named is what it should not be,
 * and the search goes on without it, whatever was learnt of "has" and "skip". What lies in the cart is not meant here.
 */
export function readRefusedKind(perception: Perception, { memory, referents }: Place): Reading {
  const told = perception.entities.filter(({ type }) => TOLD.has(type));
  const isRefusal = told.length > 0 && told.every(({ negated }) => negated) && told.some(isRefusedKind);
  const isLooking = memory.shown.length > 0 && referents.productIds.length === 0;
  if (!isRefusal || !isLooking || memory.justAdded.length > 0) return null;

  const heard = perception.intents.map(({ name }) => name).filter((name) => !OF_A_WISH.has(name));
  return { ...intend(perception, { name: "find_product", confidence: 0.9 }, heard), terms: [] };
}

/** A kind of thing that is refused, as itself or as a word (see `read-refusals.ts`). */
function isRefusedKind(entity: Perception["entities"][number]): boolean {
  return entity.type === "category" || (entity.type === "attribute" && entity.value.name === "word");
}
