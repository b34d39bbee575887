import { hasContent } from "../../need-state/need-content";
import { ORDER_INTENTS } from "../../perception/intent-families";
import { isWritten } from "../../perception/is-written";
import type { Entity, IntentName, Perception } from "../../perception/perception";
import { refusedGroups } from "../refused-groups";
import { intend } from "./intend";
import type { Place, Reading } from "./reading";

const LISTS = new Set(["find-products", "pick-most", "recommend-similar"]);
const OF_THINGS = new Set<Entity["type"]>(["category", "attribute", "material", "color", "brand", "product", "option"]);
const OF_CART_AND_ORDERS: IntentName[] = [...ORDER_INTENTS, "remove_from_cart", "human_agent", "checkout", "view_cart"];
const HEARD_INSTEAD: IntentName[] = [
  "find_product",
  ...ORDER_INTENTS,
  "deny",
  "feedback",
  "return_policy",
  "complaint",
  "product_detail",
  "out_of_scope",
  "remove_from_cart",
  "change_cart",
  "get_recommendation",
  "gift_help",
  "size_fit",
  "availability",
  "warranty_care",
];

/** "Nothing to eat please", "no belts", said of a list: the wish without it, and no answer to a question. */
export function readListRefusal(perception: Perception, { memory }: Place): Reading {
  const isAfterList = memory.digest.at(-1)?.moves.some((move) => LISTS.has(move)) === true;
  if (!isAfterList || memory.justAdded.length > 0 || !hasContent(memory.needState)) return null;
  const named = perception.entities.filter(({ type }) => OF_THINGS.has(type));
  const refuses = refusedGroups(perception).length > 0 || named.some(({ negated }) => negated);
  const isOnlyThat = named.every(({ negated }) => negated);
  const isElse = OF_CART_AND_ORDERS.some((name) => isWritten(perception, name));
  return refuses && isOnlyThat && !isElse
    ? intend(perception, { name: "find_product", confidence: 0.9 }, HEARD_INSTEAD)
    : null;
}
