/** Something that may be picked, at its price in minor units. */
type Priced = { id: string; price: number };

type Choice<T> = { picks: T[]; places: number };

/**
 * Of several lists, best first, one of each that stay within one limit together: those that rank best. They come first in
 * their lists; behind them is only what may take their place within the limit. Where nothing stays within it, the cheapest of
 * each comes first. `areDistinct`: nothing is picked twice.
 */
export function chooseTogether<T extends Priced>(
  lists: T[][],
  { limit, areDistinct }: { limit: number; areDistinct: boolean },
): { lists: T[][]; isWithin: boolean } {
  const filled = lists.filter((list) => list.length > 0);
  const chosen = bestOf(filled, { picks: [], places: 0 }, { limit, areDistinct });
  if (chosen === null) return { lists: lists.map(byPrice), isWithin: false };

  const total = sum(chosen.picks);
  const picks = new Map(filled.map((list, at) => [list, chosen.picks[at]]));
  return {
    isWithin: true,
    lists: lists.map((list) => {
      const pick = picks.get(list);
      return pick === undefined
        ? list
        : [pick, ...list.filter((item) => item !== pick && total - pick.price + item.price <= limit)];
    }),
  };
}

/** The choice whose places in the lists add up to least; null where none stays within the limit. */
function bestOf<T extends Priced>(
  [list, ...others]: T[][],
  { picks, places }: Choice<T>,
  rules: { limit: number; areDistinct: boolean },
): Choice<T> | null {
  if (sum(picks) > rules.limit) return null;
  if (list === undefined) return { picks, places };
  let best: Choice<T> | null = null;
  for (const [place, item] of list.entries()) {
    if (rules.areDistinct && picks.some(({ id }) => id === item.id)) continue;
    const found = bestOf(others, { picks: [...picks, item], places: places + place }, rules);
    if (found !== null && (best === null || found.places < best.places)) best = found;
  }
  return best;
}

function byPrice<T extends Priced>(list: T[]): T[] {
  return [...list].sort((left, right) => left.price - right.price);
}

function sum(items: Priced[]): number {
  return items.reduce((total, { price }) => total + price, 0);
}
