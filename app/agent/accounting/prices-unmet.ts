import { costs, findChosenPrices } from "../measures/find-chosen-prices";
import type { Account } from "./account";
import type { Stretch } from "./find-clauses";

/** What is chosen by its price, and is not what would be bought at that price. */
export function pricesUnmet({ plan, folded }: Account): Stretch[] {
  if (plan.doing !== "add" && plan.doing !== "swap") return [];
  const prices = plan.touched.flatMap(({ price, after }) => (price === null || after === 0 ? [] : [price]));
  return findChosenPrices(folded).filter((chosen) => !prices.some((price) => costs(price, chosen)));
}
