import type { NeedState } from "~/contracts/need-state";
import type { RankedProduct } from "./ranked-product";

/** Said of nearly anybody who asks: of shoes that one is listed for a long run shuts out no other. */
const EVERYDAY = new Set(["running"]);
const LISTED = new Set(["attribute", "tag", "option", "title", "type"]);

/**
 * Where some products are listed for what was said of the use ("for mud"), only those: what nothing speaks for is no
 * alternative. A sentence of the description alone is too little to shut others out.
 */
export function keepServing(products: RankedProduct[], need: NeedState): RankedProduct[] {
  const hasKind = need.constraints.some(
    ({ kind, strength, measure }) =>
      (kind === "category" && strength === "must") || measure?.dimension === "temperature",
  );
  const uses = new Set(
    need.constraints
      .filter(
        ({ strength, value, measure }) =>
          (strength === "prefer" || measure?.dimension === "temperature") && !(hasKind && EVERYDAY.has(value)),
      )
      .map(({ id }) => id),
  );
  const serves = ({ reasons }: RankedProduct) =>
    reasons.some(({ constraintId, fact }) => uses.has(constraintId) && LISTED.has(fact.kind));
  const serving = products.filter(serves);
  return serving.length > 0 ? serving : products;
}
