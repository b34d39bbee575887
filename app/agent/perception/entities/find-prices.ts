import { currencyOf } from "../lexicons/currencies";
import { findAmounts, type Amount } from "./find-amounts";
import type { Finding } from "./finding";
import type { Openings } from "./opened-pattern";
import {
  AFTER,
  BEFORE,
  BOUNDS_JOINER,
  COUNTED,
  DECADE_AFTER,
  EITHER,
  HAVE_BEFORE,
  JOINER,
  LEAST_TOTAL,
  MONEY_TALK,
  OTHER_UNIT,
  PLUS_AFTER,
  SPAN_CLOSER,
  SPAN_OPENER,
  TAKEN_OFF,
  TO_SPEND,
  TOO_MUCH,
  TOTAL_AFTER,
  isCondition,
  isFreeDelivery,
  isOpened,
  isOtherSubject,
  type Before,
  type Bound,
} from "./price-words";

export type PriceRules = {
  /** True where a span with these plain numbers is a size: "between 42 and 43". */
  isSize: (numbers: number[], start: number, end: number) => boolean;
};

type Bounds = { min?: number; max?: number; about?: number };
type Found = { bounds: Bounds; currency: string | null; start: number; end: number };

/** How far around an amount the words are that make it a bound. */
const REACH = 80;
/** Below this a plain number after "at least" or "about" is a count, not a price. */
const LEAST_PLAIN = { min: 5, max: 1, about: 10 } as const;
/** One of these stands in all that makes a bound: numbers after numbers need no look. */
const SAYS = /[\p{L}<>≤≥~≈]/u;
/** Below this "I have 5" is about things, not money. */
const LEAST_HAD = 15;
const MOST_COUNTED = 50;
/** Plain numbers of a span are prices from here on: "from 9 to 5" are hours. */
const LEAST_SPAN_END = 15;

/**
 * Every price bound of a folded message, without overlaps, in English, German, French and Spanish: "under 150", "around
 * $20", "between 50 and 80", "at most 2k", "not more than". Values are major units, as written. Numbers without a currency
 * are prices only where words make a bound of them and no unit, size, date or count does otherwise.
 */
export function findPrices(folded: string, rules: PriceRules, openings?: Openings): Finding[] {
  const amounts = findAmounts(folded, openings);
  let isMoneyTalk: boolean | undefined;
  // The whole message is read for it: once at most, however many numbers there are.
  const boundRules = { ...rules, talksOfMoney: () => (isMoneyTalk ??= MONEY_TALK.test(folded)) };
  const found: Found[] = [];
  for (let index = 0; index < amounts.length; index++) {
    const amount = amounts[index];
    if (!amount) continue;
    const next = amounts[index + 1];
    const span = next ? readSpan(folded, amount, next, rules) : null;
    if (span === "other") index += 1;
    else if (span) {
      found.push(span);
      index += 1;
    } else {
      const bound = readBound(folded, amount, boundRules);
      if (bound) found.push(bound);
    }
  }
  return joinBounds(folded, found).map(({ bounds, currency, start, end }) => ({
    type: "price",
    value: currency === null ? bounds : { ...bounds, currency },
    start,
    end,
  }));
}

/** "20 to 40 euros" as one price; "other" where both numbers together are something else. */
function readSpan(folded: string, low: Amount, high: Amount, rules: PriceRules): Found | "other" | null {
  const between = folded.slice(low.end, high.start);
  const isMoney = low.isMoney || high.isMoney;
  const isEither = EITHER.test(between) && high.isMoney;
  if (!JOINER.test(between) && !isEither) return null;

  const before = folded.slice(Math.max(0, low.start - REACH), low.start);
  const after = folded.slice(high.end, high.end + REACH);
  const opener = matchBefore(SPAN_OPENER, before);
  // "2 to 3k" means two to three thousand.
  const min = high.isThousands && !low.isThousands && low.value < 1000 ? low.value * 1000 : low.value;
  const start = opener ? low.start - (before.length - opener.index) : low.start;
  if (!isMoney) {
    const prefix = before.slice(0, opener?.index ?? before.length);
    if (OTHER_UNIT.test(after) || isOtherSubject(prefix) || rules.isSize([min, high.value], start, high.end)) {
      return "other";
    }
    const isSpan = opener !== null || SPAN_CLOSER.test(after) || isRoundSpan(between, low, high);
    if (!isSpan) return null;
    if (min >= high.value || high.value < LEAST_SPAN_END || isYear(low) || isHours(low, high, after)) return "other";
  }
  if (min >= high.value || TAKEN_OFF.test(after)) return "other";
  return { bounds: { min, max: high.value }, currency: low.currency ?? high.currency, start, end: high.end };
}

/** "I'm 6'1 and 180 pounds": what somebody weighs. */
const TELLS_HEIGHT = /\b[4-7]\s?(?:'|’|′|ft\b|feet\b|foot\b)|\btall\b|\bweigh(?:s|ing)?\b/;

/** "75-100", "20 to 30": round numbers without any word are a price range. */
function isRoundSpan(between: string, low: Amount, high: Amount): boolean {
  const isRound = low.value % 5 === 0 && high.value % 5 === 0;
  return /-|–|to|bis/.test(between) && low.value >= 10 && high.value >= 20 && high.value > low.value && isRound;
}

function isYear({ value, isMoney }: Amount): boolean {
  return !isMoney && Number.isInteger(value) && value >= 1950 && value <= 2035;
}

function isHours(low: Amount, high: Amount, after: string): boolean {
  return (
    high.value <= 24 &&
    low.value <= 24 &&
    /^\s*(?:tomorrow|today|tonight|on|every|daily|uhr|heute|morgen|o'clock)/.test(after)
  );
}

function readBound(folded: string, amount: Amount, rules: PriceRules & { talksOfMoney: () => boolean }): Found | null {
  const before = folded.slice(Math.max(0, amount.start - REACH), amount.start);
  const after = unquote(before, folded.slice(amount.end, amount.end + REACH));
  const closing = readClosing(after, amount);
  // What follows right after is looked at first: what stands before costs more to read.
  if (!amount.isMoney) {
    if (closing?.bound !== "about" && OTHER_UNIT.test(after)) return null;
    if (amount.value < MOST_COUNTED && COUNTED.test(after)) return null;
  }
  if (TAKEN_OFF.test(after) || isCondition(before)) return null;
  if (amount.currency === "GBP" && /^\d+\s?pounds?\b/.test(folded.slice(amount.start)) && TELLS_HEIGHT.test(before))
    return null;
  // "I run 5k or so": a distance.
  if (!amount.isMoney && amount.isThousands && closing?.bound === "about") return null;

  const isOpen = SAYS.test(before) && isOpened(before);
  const opening = isOpen ? (readOpening(before) ?? readHaving(before, after, amount)) : null;
  const prefix = before.slice(0, opening?.match.index ?? before.length);
  if (isFreeDelivery(prefix)) return null;
  if (amount.isMoney && amount.value % 10 === 0 && DECADE_AFTER.test(after)) {
    const bounds = { min: amount.value, max: amount.value + 9 };
    return { bounds, currency: amount.currency, start: amount.start, end: amount.end + 1 };
  }
  if (!amount.isMoney && isOtherSubject(prefix)) return null;
  const side = opening && (opening.bound !== "about" || closing === null) ? opening : closing;
  const start = opening ? amount.start - (before.length - opening.match.index) : amount.start;
  const end = amount.end + (closing?.match[0].trimEnd().length ?? 0);
  if (!side) {
    return amount.isMoney
      ? { bounds: { about: amount.value }, currency: amount.currency, start: amount.start, end: amount.end }
      : null;
  }
  if (!amount.isMoney && !isPlainPrice(amount, side.bound, opening?.match[0] ?? "", rules.talksOfMoney)) return null;
  if (!amount.isMoney && rules.isSize([amount.value], start, end)) return null;
  const currency = amount.currency ?? (closing?.match[1] === undefined ? null : currencyOf(closing.match[1]));
  const bound = side.bound === "min" && TOO_MUCH.test(after) ? "max" : side.bound;
  return { bounds: { [bound]: amount.value }, currency, start, end };
}

/** "I have 60 euros": a limit. */
function readHaving(before: string, after: string, amount: Amount): { bound: Bound; match: RegExpExecArray } | null {
  const match = matchBefore(HAVE_BEFORE, before);
  const isBudget = amount.isMoney || ((amount.isThousands || amount.value >= LEAST_HAD) && TO_SPEND.test(after));
  return match && isBudget ? { bound: "max", match } : null;
}

/** The mark that closes a quoted number is none for feet or inches. */
function unquote(before: string, after: string): string {
  return /["']$/.test(before) ? after.replace(/^["']/, "") : after;
}

function readClosing(after: string, amount: Amount): { bound: Bound; match: RegExpExecArray } | null {
  const plus = PLUS_AFTER.exec(after);
  if (plus) return { bound: "min", match: plus };
  const total = amount.isMoney || amount.value >= LEAST_TOTAL ? TOTAL_AFTER.exec(after) : null;
  return matchFirst(AFTER, after) ?? (total === null ? null : { bound: "max", match: total });
}

/** A number without a currency that a word makes a bound of: not a year, an hour or a small count. */
function isPlainPrice(amount: Amount, bound: Bound, opening: string, talksOfMoney: () => boolean): boolean {
  if (isYear(amount) && bound !== "max" && !/over|above|more|mehr|mas de|plus de/.test(opening)) return false;
  return amount.value >= LEAST_PLAIN[bound] || (amount.value >= 1 && talksOfMoney());
}

function readOpening(text: string): { bound: Bound; match: RegExpExecArray } | null {
  for (const [bound, words] of BEFORE) {
    const match = matchBefore(words, text);
    if (match) return { bound, match };
  }
  return null;
}

function matchBefore({ stands, pattern }: Before, text: string): RegExpExecArray | null {
  return stands(text) ? pattern.exec(text) : null;
}

function matchFirst(
  patterns: [bound: Bound, pattern: RegExp][],
  text: string,
): { bound: Bound; match: RegExpExecArray } | null {
  for (const [bound, pattern] of patterns) {
    const match = pattern.exec(text);
    if (match) return { bound, match };
  }
  return null;
}

/** "Over 100 but under 150" is one price. */
function joinBounds(folded: string, found: Found[]): Found[] {
  const joined: Found[] = [];
  for (const next of found) {
    const last = joined[joined.length - 1];
    const bounds = last ? { ...last.bounds, ...next.bounds } : next.bounds;
    if (
      last &&
      Object.keys(last.bounds).length === 1 &&
      Object.keys(next.bounds).length === 1 &&
      bounds.min !== undefined &&
      bounds.max !== undefined &&
      bounds.min < bounds.max &&
      (last.currency === null || next.currency === null || last.currency === next.currency) &&
      BOUNDS_JOINER.test(folded.slice(last.end, next.start))
    ) {
      joined[joined.length - 1] = { ...last, bounds, currency: last.currency ?? next.currency, end: next.end };
    } else joined.push(next);
  }
  return joined;
}
