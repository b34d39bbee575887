import type { NeedState } from "~/contracts/need-state";
import { matchConstraint } from "./match-constraint";
import type { Candidate } from "./ranked-product";
import { rarityAmong } from "./score-terms";

/**
 * How much each of several wishes that only rank counts, 1 on average: on icy pavements, what is made for ice says more than
 * what is made for roads, as most is. What nothing is listed with has no share.
 */
export function weighPreferences(candidates: Candidate[], need: NeedState): Map<string, number> {
  const preferences = need.constraints.filter(({ kind, strength }) => strength === "prefer" && kind !== "price");
  if (preferences.length < 2) return new Map();
  const weighed = preferences.flatMap((constraint) => {
    const count = candidates.filter(({ document }) => {
      const { verdict, fact } = matchConstraint(document, constraint);
      return verdict === "yes" && fact?.kind !== "description";
    }).length;
    return count === 0 ? [] : [{ id: constraint.id, rarity: rarityAmong(candidates.length, count) }];
  });
  const mean = weighed.reduce((sum, { rarity }) => sum + rarity, 0) / Math.max(1, weighed.length);
  return new Map(weighed.map(({ id, rarity }) => [id, rarity / mean]));
}
