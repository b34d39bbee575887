import type { NeedState } from "~/contracts/need-state";
import { findPlace } from "../knowledge/find-place";
import { foldText } from "../perception/fold-text";

type Market = NonNullable<NeedState["market"]>;

/** Currencies as they are asked for, not as a price is written: "in euros", "how many pounds". */
const CURRENCIES: [code: string, pattern: RegExp][] = [
  ["CAD", /\b(?:canadian dollars?|cad)\b|\bkanadische\w* dollar/],
  ["AUD", /\b(?:australian dollars?|aud)\b/],
  ["EUR", /\b(?:euros?|eur)\b|€/],
  ["GBP", /\b(?:british )?pounds?(?: sterling)?\b(?! of)|\bgbp\b|£/],
  ["CHF", /\b(?:swiss francs?|chf|franken)\b/],
  ["JPY", /\b(?:yen|jpy)\b/],
  ["USD", /\b(?:us dollars?|american dollars?|usd)\b/],
];
const OF_PLACE = /\b(?:i live|i'm|i am|for|in|to|from|there|fur|nach|pour|en|para)\b/;
/** "Under 50 euros" is a limit, not a question about a currency. */
const WRITTEN = /(?:^|\s)[€$£]?\d+(?:[.,]\d+)? ?(?:€|£|euros?|eur|pounds?|gbp|dollars?|usd|cad|bucks|francs?)/;

/** The country and currency that a question about a price names, or null. */
export function findMarket(text: string): Market | null {
  const folded = foldText(text);
  if (WRITTEN.test(folded)) return null;
  const currency = CURRENCIES.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
  const country = OF_PLACE.test(folded) ? (findPlace(text)?.code ?? null) : null;
  return currency === null && country === null ? null : { country, currency };
}
