import { foldText } from "../perception/fold-text";
import { isTalk } from "../need-state/is-talk";
import type { Entity, Perception } from "../perception/perception";
import { asksForAlike } from "./asks-for-alike";
import { intentConfidence, SURE } from "./readings/intent-confidence";
import type { Place } from "./readings/reading";
import { wantedEntities } from "./readings/wanted-entities";

/** "Is there one with music?", of a watch that has none: another watch. */
export const ONE_WITH =
  /\b(?:(?:is|are) there|do you (?:have|sell|carry)|have you got|got|any) (?:an?other |any )?(?:ones?|model|version|any) (?:\p{L}+ )?(?:with|that (?:has|have|is|are|can|does)|which (?:has|is)|in)\b/u;

const WISHES = new Set<Entity["type"]>(["attribute", "material", "color", "price", "brand", "option"]);

/** Whether a message starts from the product at hand: "something like this but waterproof", "anything warmer?". */
export function startsFromProduct(perception: Perception, { referents, measures, memory, hasTap }: Place): boolean {
  const { entities, cues, terms } = perception;
  if (hasTap || referents.productIds.length === 0) return false;
  const wanted = wantedEntities(perception);
  if (wanted.some(({ type }) => type === "category" || type === "product")) return false;
  const isWish = (["find_product", "get_recommendation"] as const).some(
    (name) => intentConfidence(perception, name) >= SURE,
  );
  const adds = entities.some(({ type }) => WISHES.has(type)) || measures.length > 0 || cues.cheaper || cues.pricier;
  if (!isWish || !adds) return false;

  if (asksForAlike(perception)) return true;
  if (ONE_WITH.test(foldText(perception.text)) && referents.how !== "none") return true;
  const hasTopic = memory.needState.constraints.some(({ kind }) => kind === "category");
  const isAtProduct = referents.how === "page" || (referents.how === "focus" && memory.focus?.isAlone === true);
  return isAtProduct && !hasTopic && terms.every(isTalk) && !wanted.some(({ type }) => type === "recipient");
}
