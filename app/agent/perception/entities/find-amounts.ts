import { currencyOf, CURRENCY_AFTER, CURRENCY_BEFORE, CURRENCY_OPENS } from "../lexicons/currencies";
import { NUMBER_WORDS, readNumberWords } from "../lexicons/number-words";
import { tokenizeFolded } from "../tokenize";
import { findOpenings, matchOpened, openedPattern, type Openings } from "./opened-pattern";

/** A number that may be a price, with the currency beside it. Offsets cover both. */
export type Amount = {
  /** Major units. */
  value: number;
  /** Written with a currency, though `currency` is null where its name is shared ("pesos"). */
  isMoney: boolean;
  currency: string | null;
  start: number;
  end: number;
  /** "2k", "two thousand". */
  isThousands: boolean;
};

const THOUSANDS = String.raw`\s?(?:k|thousand|grand|tausend|mille|mil)(?![\p{L}\d])`;
const DIGITS = String.raw`(?:\d{1,3}(?:[.,' ]\d{3})+(?:[.,]\d{1,2})?|\d+(?:[.,]\d{1,2})?)(?!\d)`;
const GERMAN = String.raw`[a-z]*(?:hundert|tausend|zig|sig)[a-z]*`;
const WORD = `(?:${GERMAN}|${[...NUMBER_WORDS].sort((left, right) => right.length - left.length).join("|")})(?![\\p{L}])`;
/** "Two hundred and fifty", "ciento treinta y cinco", "a couple of hundred"; "and" joins only what belongs to one number. */
const AND = String.raw`(?<=hundred|thousand)\sand\s(?!\p{L}+\s(?:hundred|thousand))|(?<=enta)\sy\s(?=(?:un|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve)\b)|(?<=nte|ngt)\set\s(?=(?:une?|onze)\b)`;
const WORDS = String.raw`(?:(?:a|une)\s)?(?:couple\s(?:of\s)?)?${WORD}(?:(?:[\s-]|${AND})${WORD})*`;
const SMALL_CHANGE = String.raw`cents?(?! euros)|ct|centimes|centavos|centimos|pence`;

/** Longest first, as in the pattern: what begins a word may be the whole of it. */
const OPENS_AMOUNT = String.raw`\d|${CURRENCY_OPENS}|(?:a|une)(?!\p{L})|couple|${WORD}`;
const AMOUNT = openedPattern(
  OPENS_AMOUNT,
  String.raw`(?<![\p{L}\d.,#/])((?:${CURRENCY_BEFORE})(?=[\s\d])\s?)?(?:(${DIGITS})(${THOUSANDS})?|(${WORDS}))(?:[.,][-–]{1,2})?(?:\s?(?:d'|(?<=taine |centenar )de )?(${CURRENCY_AFTER}|${SMALL_CHANGE})(?![\p{L}\d]))?`,
);

/** Every number of a folded message that could be an amount of money; whether it is one, its neighbours say. */
export function findAmounts(
  folded: string,
  openings: Openings = findOpenings(folded, tokenizeFolded(folded)),
): Amount[] {
  const found: Amount[] = [];
  for (const match of matchOpened(AMOUNT, folded, openings)) {
    const [whole, before, digits, thousands, words, after] = match;
    // A heart: nothing is bought for "<3" without a currency.
    if (whole.trimEnd() === "3" && folded[match.index - 1] === "<") continue;
    const value = digits === undefined ? readNumberWords((words ?? "").split(/[\s-]+/)) : readDecimal(digits);
    if (value === null || !Number.isFinite(value)) continue;

    const isThousands = thousands !== undefined;
    const isSmallChange = after !== undefined && new RegExp(`^(?:${SMALL_CHANGE})$`, "u").test(after);
    const written = before ?? (isSmallChange ? undefined : after);
    found.push({
      value: isThousands ? value * 1000 : isSmallChange ? value / 100 : value,
      isMoney: before !== undefined || after !== undefined,
      currency: written === undefined ? null : currencyOf(written),
      start: match.index,
      end: match.index + whole.trimEnd().length,
      isThousands: isThousands || (words !== undefined && value >= 1000),
    });
  }
  return found;
}

/** A point or comma is a decimal mark when one or two digits follow at the end; otherwise it groups thousands. */
function readDecimal(digits: string): number {
  const compact = digits.replace(/[\s']/g, "");
  const decimal = /^(.*)[.,](\d{1,2})$/.exec(compact);
  if (decimal) return Number(`${(decimal[1] ?? "").replace(/[.,]/g, "")}.${decimal[2] ?? "0"}`);
  return Number(compact.replace(/[.,]/g, ""));
}
