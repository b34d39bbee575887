import type { KnowledgePassage } from "~/ports/knowledge-search";
import { foldText } from "../perception/fold-text";
import { findPlace, placeOfCode } from "./find-place";
import { ABROAD, PLACES, type Place } from "./places";

const NAMED = 0.35;
const WITHIN = 0.25;
const ELSEWHERE = -0.25;
/** "We do not ship to other countries": what is said of a country that nothing names. */
const REFUSES =
  /\b(?:not|only|cannot|don't)\b[^.!?]*\b(?:ship|deliver|send)\b[^.!?]*\b(?:countr|abroad|outside)|\bother countries\b/;
/** "Shipping policy: Canada": a heading that names other countries alone says for whom all that is under it holds. */
const FOR_OTHERS = -0.6;
/** The country of the page is a hint; a country in the question is what is asked. */
const HINT = 0.4;

/**
 * How much a text says for the country that is asked about: its name, the wider place that it lies in, or "other countries"
 * where nothing names it. A text about other countries alone counts against itself.
 */
export function preferPlace(
  question: string,
  country: string | null,
  passages: KnowledgePassage[],
): (text: string, title?: string) => number {
  const asked = findPlace(question);
  const place = asked ?? placeOfCode(country);
  if (!place) return () => 0;

  const weight = asked ? 1 : HINT;
  const isKnown = passages.some(({ title, text }) => standing(`${title} ${text}`, place) > 0);
  const isAbroad = asked === null && ABROAD.test(foldText(question));
  return (text, title) => {
    if (title !== undefined && !isAbroad && isKnown && standing(title, place) === ELSEWHERE) return FOR_OTHERS;
    const found = standing(text, place);
    if (found !== 0) return isKnown || found > 0 ? found * weight : 0;
    if (isKnown || !asked) return 0;
    return REFUSES.test(foldText(text)) ? NAMED : ABROAD.test(foldText(text)) ? WITHIN / 2 : 0;
  };
}

function standing(text: string, place: Place): number {
  const folded = foldText(text);
  const names = (words: string[]) =>
    words.some((word) => new RegExp(`(?<![\\p{L}-])${word}(?![\\p{L}-])`, "u").test(folded));
  if (names(place.words)) return NAMED;
  if (names(place.regions)) return WITHIN;
  return PLACES.some((other) => names([other.name])) ? ELSEWHERE : 0;
}
