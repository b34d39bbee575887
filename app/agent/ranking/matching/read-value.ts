import { conceptOfPhrase, conceptStems } from "../../perception/concept-index";
import { stemsOf } from "../../perception/phrase-index";

/** Whey is a protein, and a protein is not always whey. */
const MEANT_LITERALLY = new Set(["whey"]);

type ReadValue = { concept: string | null; stems: string[]; isOfConcept: boolean };

/** What a wish is compared by; each is compared with every text of every candidate. */
export function readValue(value: string): ReadValue {
  const known = readValues.get(value);
  if (known) return known;

  const concept = MEANT_LITERALLY.has(value) ? null : (conceptOfPhrase(value)?.name ?? null);
  const stems = stemsOf(value);
  const isOfConcept = concept !== null && conceptStems(concept).some((phrase) => phrase.join(" ") === stems.join(" "));
  const read = { concept, stems, isOfConcept };
  if (readValues.size >= MAX_READ_VALUES) readValues.clear();
  readValues.set(value, read);
  return read;
}

const readValues = new Map<string, ReadValue>();

const MAX_READ_VALUES = 1000;
