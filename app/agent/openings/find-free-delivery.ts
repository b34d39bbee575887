import type { KnowledgePassage } from "~/ports/knowledge-search";
import { placeOfCode } from "../knowledge/find-place";
import { PLACES, type Place } from "../knowledge/places";
import { toMinorUnits } from "../need-state/to-minor-units";
import { findAmounts, type Amount } from "../perception/entities/find-amounts";
import { foldText } from "../perception/fold-text";
import { splitSentences } from "../reply/split-sentences";
import type { FreeDelivery } from "./opening-situation";

// All on folded text, in English, German, French and Spanish.
const FREE =
  /\b(?:free|nothing|no charge|complimentary|(?:versand|porto)?(?:kosten)?(?:frei|los)\w*|gratis|gratuit\w*|offerte?s?|sin (?:coste|gastos))\b/;
const DELIVERY =
  /\b(?:deliver\w*|shipping|shipp?ed|postage|versand\w*|liefer\w*|porto\w*|livraison|port|envios?|entrega)\b/;
const OTHER_GIFTS =
  /\b(?:returns?|exchanges?|gift|wrapp?\w*|engrav\w*|samples?|repairs?|ruckgabe|retoure\w*|umtausch|geschenk\w*|retours?|echanges?|cadeaux?|devolu\w*|cambios?|regalos?|express|overnight)\b/;
const FROM =
  /\b(?:from|over|above|of|least|spend|ab|uber|von|des|partir de|plus de|desde|mas de|superior(?:es)? a)\s*$/;

const UP_TO =
  /\b(?:under|below|(?:up|less) (?:to|than)|until|bis(?: zu)?|unter|weniger als|moins de|inferieure?s? a|jusqu'a|menos de|inferior(?:es)? a|hasta)\s*$/;

/** Where a page was written to stand, not where somebody once told a story. */
const KINDS = new Set<KnowledgePassage["kind"]>(["policy", "page", "faq", "curated"]);

/**
 * The lowest amount in this currency from which a page of the shop promises free delivery to the buyer's country, with the
 * sentence that says so, and what the same text says that delivery costs otherwise. Null where none does, or where it is said
 * of other places alone: nothing is guessed.
 */
export function findFreeDelivery(
  passages: KnowledgePassage[],
  { currency, country }: { currency: string; country: string | null },
): FreeDelivery | null {
  const found = passages
    .filter(({ kind }) => KINDS.has(kind))
    .flatMap((passage) =>
      splitSentences(passage.text).flatMap((sentence, index) => {
        const amount = readPromise(sentence, passage.title, currency);
        if (amount === null || !holdsFor(country, `${passage.title} ${sentence}`)) return [];
        const answer = { passage, sentences: [index], confidence: 1, told: 1 };
        return [{ answer, from: { amount, currency }, cost: findCost(passage, { currency, country }) }];
      }),
    );
  return found.sort((left, right) => left.from.amount - right.from.amount)[0] ?? null;
}

function readPromise(sentence: string, title: string, currency: string): number | null {
  const folded = foldText(sentence);
  if (!FREE.test(folded) || OTHER_GIFTS.test(folded)) return null;
  if (!DELIVERY.test(`${foldText(title)} ${folded}`)) return null;

  const amounts = findAmounts(folded).filter((amount) => isIn(currency, amount, folded));
  const thresholds = amounts.filter(({ start }) => FROM.test(folded.slice(0, start)));
  // Two thresholds in one sentence are of two things.
  const [only, other] = thresholds;
  return only && !other ? toMinorUnits(only.value, currency) : null;
}

/** Null where the text says nothing of it, or names several prices: then it depends on something. */
function findCost(
  { title, text }: KnowledgePassage,
  { currency, country }: { currency: string; country: string | null },
): FreeDelivery["cost"] {
  const amounts = splitSentences(text)
    .filter((sentence) => holdsFor(country, `${title} ${sentence}`))
    .map(foldText)
    .filter((folded) => !OTHER_GIFTS.test(folded) && DELIVERY.test(`${foldText(title)} ${folded}`))
    .flatMap((folded) =>
      findAmounts(folded)
        .filter((amount) => isIn(currency, amount, folded))
        .filter(({ start }) => !FROM.test(folded.slice(0, start)) && !UP_TO.test(folded.slice(0, start)))
        .map(({ value }) => toMinorUnits(value, currency)),
    );
  const [only, other] = [...new Set(amounts)];
  return only !== undefined && only > 0 && other === undefined ? { amount: only, currency } : null;
}

/** A dollar sign is that of whichever dollar the shop takes. */
function isIn(currency: string, amount: Amount, folded: string): boolean {
  if (amount.currency === currency) return true;
  return folded[amount.start] === "$" && symbolOf(currency) === "$";
}

function symbolOf(currency: string): string | undefined {
  return new Intl.NumberFormat("en", { style: "currency", currency, currencyDisplay: "narrowSymbol" })
    .formatToParts(0)
    .find(({ type }) => type === "currency")?.value;
}

/** What names places holds for those alone. */
function holdsFor(country: string | null, text: string): boolean {
  const folded = foldText(text);
  const place = placeOfCode(country);
  if (place && names(folded, [...place.words, ...place.regions])) return true;
  return !PLACES.some((other: Place) => names(folded, [...other.words, ...other.regions]));
}

function names(folded: string, words: string[]): boolean {
  return words.some((word) => new RegExp(`(?<![\\p{L}-])${word}(?![\\p{L}-])`, "u").test(folded));
}
