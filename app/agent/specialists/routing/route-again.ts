import { hasContent } from "../../need-state/need-content";
import { asksAgain } from "../../recall/asks-again";
import { goesBack } from "../../recall/goes-back";
import type { Situation } from "../../situation";
import type { RouteStep } from "../route";
import { steps } from "./route-step";

/**
 * What was bought before is read from the orders. Who is not logged in sees meanwhile what there is of the kind, and "in the
 * size I took last time" is a wish for another thing.
 */
export function routeAgain({ perception, input, need }: Situation): RouteStep[] {
  const asked = asksAgain(perception);
  const isBefore = input.memory.pastNeeds.length > 0 && goesBack(perception);
  if (asked === null || isBefore) return [];
  const isKind = perception.entities.some(({ type, negated }) => type === "category" && !negated) && hasContent(need);
  return isKind && (asked === "size" || !input.isLoggedIn)
    ? [...steps("buy-again"), ...steps("find-products")]
    : steps("buy-again");
}
