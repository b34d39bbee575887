import type { Constraint } from "~/contracts/need-state";
import type { CatalogDocument } from "~/ports/catalog-search";
import type { RankedProduct } from "../ranking/ranked-product";

export type SearchOutput = {
  /** match: meets every hard wish; near: misses something that is named; none: nothing worth showing. */
  status: "match" | "near" | "none";
  items: RankedProduct[];
  /** How many met every hard wish before the list was cut. */
  total: number;
  /** Nothing that can be had meets the need, and this would, were it not sold out. */
  soldOut: CatalogDocument | null;
  /** Nothing else meets the wish, but the shop has what does: the merchant wants it not to be recommended. */
  isWithheld: boolean;
  /** What was found of each of several kinds, or for each of several people; `items` has them by turns. Else null. */
  apart: { of: Constraint; status: "match" | "near" | "none"; items: RankedProduct[] }[] | null;
  /** One limit for all of them: whether the first of each stay within it together. Null without such a limit. */
  isWithinTotal: boolean | null;
};
