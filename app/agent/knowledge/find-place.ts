import { foldText } from "../perception/fold-text";
import { PLACES, type Place } from "./places";

/** The country that a message names, or null. Short names ("uk") count as whole words only, as all others do. */
export function findPlace(text: string): Place | null {
  const folded = foldText(text);
  // "us" is a pronoun, "US" the country; a bare "US 9" is a size.
  if (/\b(?:in(?:side|to)?|within|to|across|from) the (?:US|U\.S\.)(?![\p{L}])|\bU\.S\./u.test(text))
    return placeOfCode("US");
  const isNamed = (names: string[]) => names.some((name) => name !== "" && new RegExp(`(?<![\\p{L}-])${name}(?![\\p{L}-])`, "u").test(folded)); // prettier-ignore
  return PLACES.find(({ words }) => isNamed(words)) ?? PLACES.find(({ cities }) => isNamed(cities)) ?? null;
}

/** The country of an ISO 3166-1 code. */
export function placeOfCode(code: string | null): Place | null {
  return PLACES.find((place) => place.code === code) ?? null;
}
