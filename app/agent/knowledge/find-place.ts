import { foldText } from "../perception/fold-text";
import { PLACES, type Place } from "./places";

/** The country that a message names, or null. Short names ("uk") count as whole words only, as all others do. */
export function findPlace(text: string): Place | null {
  const folded = foldText(text);
  return (
    PLACES.find(({ words }) =>
      words.some((word) => new RegExp(`(?<![\\p{L}-])${word}(?![\\p{L}-])`, "u").test(folded)),
    ) ?? null
  );
}

/** "us" is a pronoun: it stands for the country in capitals alone. */
export function placeOfCode(code: string | null): Place | null {
  return PLACES.find((place) => place.code === code) ?? null;
}
