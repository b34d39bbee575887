import type { Finding } from "./finding";
import { readAmount } from "./read-amount";

/**
 * Price bounds in English, German, French and Spanish: "under 150", "around $20", "between 50 and 80", "at most 2k", "not
 * more than", "cheaper than 100 euros". Works on folded text. Values are major units, as written.
 */
const CURRENCY_BEFORE = String.raw`(?:us\$|\$|€|£|¥|usd|eur|gbp|chf|cad|aud)`;
const CURRENCY_AFTER = String.raw`(?:\$|€|£|usd|us dollars?|dollars?|bucks|eur|euros?|gbp|pounds?|quid|chf|franken|francs?|cad|aud|dolares|yen|kr)`;
const NUMBER = String.raw`(?:\d{1,3}(?:[.,\s]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?)(?:\s?(?:k|thousand|grand|tausend|mille?|mil)\b)?`;
const WORD_NUMBER =
  "(?:ten|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|(?:a|one|two|three|four|five) hundred|hundred|zwanzig|dreissig|funfzig|hundert|zweihundert|vingt|trente|quarante|cinquante|cent|deux cents|veinte|treinta|cuarenta|cincuenta|cien|doscientos)";
const AMOUNT = String.raw`(?:${CURRENCY_BEFORE}\s?)?(?:${NUMBER}|${WORD_NUMBER}\b)(?:\s?${CURRENCY_AFTER}(?![a-z]))?`;

// prettier-ignore
const MAX_WORDS = [
  "(?:not|no|nothing|don'?t (?:want to )?(?:spend|pay|go)|never) (?:(?:cost|costing|be|spend|pay|go|want|to) )*(?:more than|over|above|higher than|exceeding|beyond)", "no(?:t)? greater than", "not? exceed(?:ing)?",
  "(?<!not )under", "(?<!not )below", "beneath", "underneath", "(?<!not )(?<!no )less th[ae]n", "(?<!not )(?<!no )lower th[ae]n", "(?<!not )cheaper th[ae]n", "smaller than", "up to", "upto", "at most", "at the most", "max(?:imum)?(?: of| price| budget| is|:)*", "within", "inside of",
  "(?:my )?(?:budget|limit|price (?:limit|cap|range)|spending limit)(?: is| of| would be| around|:)*(?: (?:up to|under|about|around))?", "i (?:have|can (?:only )?(?:spend|afford|pay)|only have)(?: up to| about| around)?", "spend(?:ing)?(?: up to| about| around| no more than)?", "cap(?:ped)? (?:at|of)",
  "<=?", "≤", "unter", "hochstens", "maximal", "max\\.?", "bis(?: zu)?", "weniger als", "nicht (?:mehr|teurer) als", "nicht uber", "billiger als", "gunstiger als", "budget(?: von| liegt bei| ist|:)*",
  "moins de", "moins cher(?:e|s|es)? que", "jusqu'?a", "au plus", "au maximum", "maximum", "pas plus de", "pas au-?dessus de", "en dessous de", "en-dessous de", "sous", "budget (?:de|est de|:)*",
  "menos de", "hasta", "como maximo", "como mucho", "maximo(?: de)?", "no mas de", "por debajo de", "mas barat[oa]s? que", "inferior a", "presupuesto(?: de| es de|:)*", "que no (?:pase|pasen|cueste|cuesten|supere|superen)(?: de| mas de)?",
];
// prettier-ignore
const MIN_WORDS = [
  "(?:not|no) (?:less|lower|cheaper) than", "not (?:under|below)", "over", "above", "more th[ae]n", "higher than", "greater than", "at least", "at the least", "min(?:imum)?(?: of| price|:)*", "starting (?:at|from)", "from", "upwards? of", "exceeding", ">=?", "≥",
  "uber", "ab", "mindestens", "mehr als", "nicht unter", "plus de", "a partir de", "au moins", "pas moins de", "des", "au-dessus de", "mas de", "desde", "al menos", "minimo(?: de)?", "como minimo", "por encima de",
];
// prettier-ignore
const ABOUT_WORDS = [
  "around", "about", "roughly", "approximately", "approx\\.?", "circa", "ca\\.?", "~", "near(?:ly)?", "close to", "something like", "in the region of", "in the neighbou?rhood of",
  "um(?: die)?", "etwa", "ungefahr", "rund", "so um(?: die)?", "environ", "autour de", "aux alentours de", "dans les", "vers", "alrededor de", "unos", "sobre(?: los)?", "aproximadamente", "cerca de",
];

/** What follows the number when it is no price: units, counts, times. */
const NOT_MONEY_AFTER = String.raw`(?!\s?-?(?:%|percent|prozent|mm|cm|m|km|miles?|mi|meters?|inch(?:es)?|in\b|ft|feet|foot|"|'|g|kg|grams?|oz|ounces?|lbs?|pounds? (?:of|weight)|ml|l|liters?|litres?|lumens?|min(?:ute)?s?|h|hrs?|hours?|days?|weeks?|months?|years?|yrs?|tage?n?|wochen|jahren?|stunden|minuten|jours?|semaines?|mois|ans|heures?|dias?|semanas?|meses|anos|horas?|people|persons?|personen|items?|pieces?|pcs|pairs?|stars?|reviews?|sterne|stuck|degrees?|°|w\b|v\b|mah|calories|kcal|reps|x\b|eu\b|uk\b|us\b(?!\$|d))(?![a-z]))`;
const END = String.raw`(?![\d.,]*\d)${NOT_MONEY_AFTER}`;

const alternatives = (words: string[]) => `(?:${words.join("|")})`;
const START = String.raw`(?<![\p{L}\d])`;
const RANGE = new RegExp(
  `${START}(?:(between|from|zwischen|von|entre|de|desde|price range(?: of| is|:)?)\\s+)?(${AMOUNT})\\s?(-|to|and|und|bis|et|a|y|hasta|jusqu'a)\\s?(${AMOUNT})${END}`,
  "giu",
);
const BEFORE: [bound: "max" | "min" | "about", pattern: RegExp][] = [
  ["max", new RegExp(`${START}${alternatives(MAX_WORDS)}\\s*(?:about |around |a |the )?(${AMOUNT})${END}`, "giu")],
  ["min", new RegExp(`${START}${alternatives(MIN_WORDS)}\\s*(${AMOUNT})${END}`, "giu")],
  ["about", new RegExp(`${START}${alternatives(ABOUT_WORDS)}\\s*(${AMOUNT})${END}`, "giu")],
];
// prettier-ignore
const AFTER: [bound: "max" | "min" | "about", pattern: RegExp][] = [
  ["max", new RegExp(`${START}(${AMOUNT})\\s?(?:or (?:less|under|below|cheaper)|and (?:under|below|less)|max(?:imum)?\\b|tops|oder (?:weniger|gunstiger)|hochstens|maximal|(?:et|ou) moins|o menos|como maximo|maximo|at most|at the most|budget)`, "giu")],
  ["min", new RegExp(`${START}(${AMOUNT})\\s?(?:or (?:more|over|above)|and (?:up|over|above)|\\+|plus\\b|oder mehr|aufwarts|(?:et|ou) plus|o mas|minimum)`, "giu")],
  ["about", new RegExp(`${START}(${AMOUNT})(?:-?ish| or so| oder so| environ| mas o menos)`, "giu")],
];
/** A price by itself counts only with its currency. */
const BARE = new RegExp(
  `${START}(${CURRENCY_BEFORE}\\s?${NUMBER}|${NUMBER}\\s?${CURRENCY_AFTER}(?![a-z]))${END}`,
  "giu",
);

export type PriceRules = {
  /** True where a span with these plain numbers is a size: "between 42 and 43". */
  isSize: (numbers: number[], start: number, end: number) => boolean;
};

/** Every price bound of a folded message, without overlaps. */
export function findPrices(folded: string, rules: PriceRules): Finding[] {
  if (!/\d|hundred|hundert|cent|cien|ty\b|zig\b/.test(folded)) return [];
  const found: Finding[] = [];
  const isFree = (start: number, end: number) => !found.some((entity) => start < entity.end && end > entity.start);

  for (const match of folded.matchAll(RANGE)) {
    const [whole, opener, low = "", joiner = "", high = ""] = match;
    const from = readAmount(low);
    const to = readAmount(high);
    if (!from || !to || !isRange(opener, joiner, low, high, from.value, to.value)) continue;

    const start = match.index;
    const end = start + whole.length;
    const hasCurrency = from.currency ?? to.currency;
    if (hasCurrency === null && rules.isSize([from.value, to.value], start, end)) continue;
    // "2 to 3k" means two to three thousand.
    const min = high.trim().endsWith("k") && from.value < 1000 && to.value >= 1000 ? from.value * 1000 : from.value;
    found.push({ type: "price", value: withCurrency({ min, max: to.value }, hasCurrency), start, end });
  }

  for (const [bound, pattern] of [...AFTER, ...BEFORE]) {
    for (const match of folded.matchAll(pattern)) {
      const amount = readAmount(match[1] ?? "");
      const start = match.index;
      const end = start + match[0].length;
      if (!amount || !isFree(start, end)) continue;
      if (amount.currency === null && rules.isSize([amount.value], start, end)) continue;
      // "from 2 to", "about 3": small bare numbers are counts.
      if (amount.currency === null && bound !== "max" && amount.value < 5) continue;
      found.push({ type: "price", value: withCurrency({ [bound]: amount.value }, amount.currency), start, end });
    }
  }

  for (const match of folded.matchAll(BARE)) {
    const amount = readAmount(match[1] ?? "");
    const start = match.index;
    const end = start + match[0].length;
    if (!amount || !isFree(start, end)) continue;
    found.push({ type: "price", value: withCurrency({ about: amount.value }, amount.currency), start, end });
  }

  return found.sort((left, right) => left.start - right.start);
}

/** Without an opening word a range needs a currency, else "5 - 7" could be anything. */
function isRange(
  opener: string | undefined,
  joiner: string,
  low: string,
  high: string,
  from: number,
  to: number,
): boolean {
  if (from >= to) return false;
  if (opener !== undefined && opener !== "de") return true;
  return /[$€£]|usd|eur|dollar|bucks|pound|gbp|chf/.test(low + high) || (joiner === "-" && from >= 20 && to >= 30);
}

function withCurrency(
  bounds: { min?: number; max?: number; about?: number },
  currency: string | null,
): { min?: number; max?: number; about?: number; currency?: string } {
  return currency === null ? bounds : { ...bounds, currency };
}
