import { currencyDigits } from "~/lib/money";
import { unitOf } from "../measures/units";
import { stemsOf } from "../perception/phrase-index";
import { containsPhrase } from "../ranking/read-document";
import { type Account, coming, NOT_SO } from "./account";
import { attributesOf } from "./attributes-of";
import { isCount } from "./figure-counts";
import { isOfMeasure, isWithinOther, JOINED_UNITS } from "./figure-measures";
import { isNumberOf, isSameConcept, isUnitOfValues, isValueNumber, isValueWord, shapesOf } from "./figure-values";
import type { Stretch } from "./find-clauses";
import type { Figure } from "./find-figures";
import { isTakenBack } from "./is-taken-back";
import { isForeignSize } from "./sizes-abroad";

const EITHER = /(?:\d|\p{L})\s*,?\s(?:or|oder|ou)\s(?:an?\s|eine?\s|une?\s)?$/u;

export function isFigureTold(figure: Figure, account: Account): boolean {
  const { folded, plan } = account;
  if (isWithinOther(figure, account)) return true;
  // "One, or two if there's a deal" leaves open which.
  if (EITHER.test(folded.slice(0, figure.start)) && !isOfMeasure(figure, account)) return false;
  if (isOfName(figure, account)) return true;

  const said = `${figure.value}${figure.suffix}`;
  const isShaped = figure.suffix !== "" && shapesOf(account).has(figure.suffix);
  if (isShaped)
    return isValueWord(said, account) || isSameConcept(said, account) || isTakenBack(figure, account, isFigureLike);
  const unit = figure.suffix === "" ? figure.next : figure.suffix;
  if (isUnitOfValues(unit, account)) return isValueNumber(figure, account) || isCount(figure, account);
  if (figure.suffix !== "" && JOINED_UNITS.test(figure.suffix)) return true;
  if (figure.suffix !== "") return isSameConcept(said, account);

  if (
    plan.touched.some(
      ({ price }) => price !== null && price.amount / 10 ** currencyDigits(price.currency) === figure.value,
    )
  )
    return true;
  const after = folded.slice(figure.end);
  if (NOT_SO.test(folded.slice(0, figure.start)))
    return !isNumberOf(figure.value, coming(plan)) || isCount(figure, account);
  // "10 pairs" counts, whatever size is planned.
  if (figure.mark !== "count" && isValueNumber(figure, account)) return true;
  if (isCount(figure, account)) return true;
  if (isOfMeasure(figure, account)) return true;
  if (isForeignSize(figure, account)) return true;
  // "The one with 13 pockets" tells which.
  const isDescribed =
    DESCRIBED.test(folded.slice(0, figure.start)) &&
    plan.touched.some(({ productId }) =>
      attributesOf(productId, account.evidence).some(({ stems }) => stems.includes(String(figure.value))),
    );
  if (isDescribed) return true;
  // "Both, no wait, just the teal one."
  if (figure.mark === "count" && JUST_ONE.test(after)) return true;
  return isTakenBack(figure, account, isFigureLike);
}

const JUST_ONE =
  /\b(?:no|wait|sorry|actually|nein|doch|non|finalement|mejor)\b.{0,20}\b(?:just|only|nur|seulement|juste|solo)\b/;

const DESCRIBED =
  /\b(?:with|has|(?<!\b(?:can i|could i|may i|might i|can we|could we|may we|i'll|we'll|let me|like to|want to) )have|having|mit|hat|avec|con|tiene)\s+$/;

/** "Tern 3", "the Plumb 2", "the 45": part of what a planned thing is called. */
function isOfName({ start, end, value, next }: Figure, { folded, plan }: Account): boolean {
  const word = /(\p{L}+)[\s-]*$/u.exec(folded.slice(0, start))?.[1] ?? "";
  const behind = stemsOf(/^[\s-]*(\p{L}+(?:[\s-]\S+)?)/u.exec(folded.slice(end))?.[1] ?? "");
  const said = String(value);
  return plan.touched.some(({ title }) => {
    const stems = stemsOf(title);
    if (!stems.includes(said)) return false;
    if (word !== "" && containsPhrase(stems, [...stemsOf(word), said])) return true;
    // "2 in charcoal" is no 2-in-1: a small word alone is no name.
    const [first = ""] = behind;
    const isPhrase =
      first.length > 2
        ? containsPhrase(stems, [said, first])
        : behind.length > 1 && containsPhrase(stems, [said, ...behind]);
    // "7 then" of the 7-Inch Shorts says which.
    const isAlone =
      STARTS.test(folded.slice(0, start)) &&
      ALONE.test(folded.slice(end)) &&
      coming(plan).every((line) => line.after !== value);
    return isPhrase || isAlone || word === "the" || unitOf(next)?.dimension === "volume";
  });
}

const STARTS = /(?:^|[.,;!?])\s*(?:(?:ok|so|and|the|die|das|le|la|el) )*$/;
const ALONE = /^\s*(?:then|dann|alors|entonces)?\s*(?:[,.;!]|$)/;

function isFigureLike(other: Stretch): boolean {
  return "value" in other && typeof other.value === "number";
}
