import type { PriceBand } from "~/ports/relevance";
import { findPrices } from "../../perception/entities/find-prices";

const HAS_NUMBER = /\d/;

/** What a folded query says about the price, and the query without it: a limit says nothing about what the thing is. */
export function readPrice(folded: string): { rest: string; price: PriceBand | null } {
  if (!HAS_NUMBER.test(folded)) return { rest: folded, price: null };

  let rest = folded;
  let price: PriceBand | null = null;
  for (const finding of findPrices(folded, { isSize: () => false })) {
    if (finding.type !== "price") continue;
    const { min, max, about } = finding.value;
    price ??= {
      ...(min === undefined ? {} : { min }),
      ...(max === undefined ? {} : { max }),
      ...(about === undefined ? {} : { about }),
    };
    rest = `${rest.slice(0, finding.start)}${",".padEnd(finding.end - finding.start)}${rest.slice(finding.end)}`;
  }
  return { rest, price };
}

/** 1 within the limits, less than 0 outside of them; 0 where no limit or no price is known. */
export function measurePriceFit(band: PriceBand | null, price: number | null): number {
  if (band === null || price === null) return 0;
  const { min = 0, max = Number.POSITIVE_INFINITY, about } = band;
  if (about !== undefined) return Math.max(-1, 1 - (2 * Math.abs(price - about)) / Math.max(1, about));
  return price >= min && price <= max ? 1 : -1;
}
