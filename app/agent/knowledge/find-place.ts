import { foldText } from "../perception/fold-text";
import { PLACES, type Place } from "./places";

/** The country that a message names, or null. Short names ("uk") count as whole words only, as all others do. */
export function findPlace(text: string): Place | null {
  const folded = foldText(text);
  // "us" is a pronoun, "US" the country; a bare "US 9" is a size.
  if (/\b(?:in(?:side|to)?|within|to|across|from) the (?:US|U\.S\.)(?![\p{L}])|\bU\.S\./u.test(text))
    return placeOfCode("US");
  return findNamed(COUNTRIES, folded) ?? findNamed(CITIES, folded);
}

/** What each place is called, in one pattern, and what any of them is called: most messages name none. */
type Names = { any: RegExp; each: { place: Place; pattern: RegExp }[] };

const COUNTRIES = namesOf(({ words }) => words);
const CITIES = namesOf(({ cities }) => cities);

function namesOf(read: (place: Place) => string[]): Names {
  const named = PLACES.map((place) => ({ place, names: read(place).filter((name) => name !== "") }));
  return {
    any: wholeWords(named.flatMap(({ names }) => names)),
    each: named.flatMap(({ place, names }) => (names.length === 0 ? [] : [{ place, pattern: wholeWords(names) }])),
  };
}

function wholeWords(names: string[]): RegExp {
  return new RegExp(`(?<![\\p{L}-])(?:${names.join("|")})(?![\\p{L}-])`, "u");
}

function findNamed({ any, each }: Names, folded: string): Place | null {
  if (!any.test(folded)) return null;
  return each.find(({ pattern }) => pattern.test(folded))?.place ?? null;
}

/** The country of an ISO 3166-1 code. */
export function placeOfCode(code: string | null): Place | null {
  return PLACES.find((place) => place.code === code) ?? null;
}
