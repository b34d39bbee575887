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

/** "I live in Canada", "we're based in Berlin": the country behind it is not travelled to. */
const HOME =
  /(?:\b(?:i|we) live|\b(?:i'm|i am|we're|we are)(?: based| located| living| currently| now)?|\b(?:shopping|ordering|buying|writing)|\bich (?:wohne|lebe|bin)|\bwir (?:wohnen|leben|sind)|\bj'habite|\bje (?:vis|suis)|\bnous (?:habitons|vivons|sommes)|\b(?:vivo|vivimos|estoy|estamos)) (?:in|from|aus|en|au|aux) ((?:the |den |der |la |les |los )?[\p{L}.-]+(?: [\p{L}-]+)?)/iu;

/** Where somebody says that they are at home, with the words that say so; null where nobody does. */
export function findHome(text: string): { country: string; words: string } | null {
  const [words, place] = HOME.exec(text.replaceAll("’", "'")) ?? [];
  if (words === undefined || place === undefined) return null;
  // "Us" is a pronoun, "in the US" a country.
  const found = findPlace(`in ${place}`);
  return found === null ? null : { country: found.code, words };
}

/** The country and currency that a question about a price names, or null. */
export function findMarket(text: string): Market | null {
  const folded = foldText(text);
  if (WRITTEN.test(folded)) return null;
  const currency = CURRENCIES.find(([, pattern]) => pattern.test(folded))?.[0] ?? null;
  const country = OF_PLACE.test(folded) ? (findPlace(text)?.code ?? null) : null;
  return currency === null && country === null ? null : { country, currency };
}
