import { containsPhrase, type ReadText } from "../read-document";
import { readValue } from "./read-value";

/** Texts match when one names the other's concept, or holds its words. */
export function says(text: ReadText, value: string): boolean {
  const { concept, stems, isOfConcept } = readValue(value);
  if (concept !== null && text.concepts.has(concept)) return true;
  // The tag "skiing", of which "ski" may be thought as well.
  if (text.stems.length > 0 && text.stems.join(" ") === stems.join(" ")) return true;
  // A longer concept in the text ("half marathon") is not the shorter one.
  return !isOfConcept && containsPhrase(text.stems, stems);
}
