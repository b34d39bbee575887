import type { IntentName, Perception } from "../../perception/perception";
import { speaksOfEach } from "../../variants/one-of-each";
import { countInWords } from "./count-in-words";
import { HEARD_OF_GOODS } from "./heard-of-goods";
import { intend } from "./intend";
import type { Place, Reading } from "./reading";

/** "One in white and one in coral", "je eins in Weiß und Schwarz", "una en coral y otra en blanco". */
const ONE_AND_ONE =
  /(?<!\p{L})(?:one|einmal|eins|eine[nr]?|un[oae]?|1x?)(?!\p{L}).* (?:and|und|et|y|&) |(?<!\p{L})(?:one (?:of )?each|je(?:weils)?|cada|chaque)(?!\p{L})/u;
const HEARD_INSTEAD: IntentName[] = [...HEARD_OF_GOODS, "affirm", "price", "change_cart", "compare_products"];

/** Of the one thing at hand nothing but counts and choices is said: so many of it are ordered. */
export function readCountedChoices(perception: Perception, { referents, memory }: Place): Reading {
  const isAtHand = referents.how === "page" || (referents.how === "focus" && memory.focus?.isAlone === true);
  if (!isAtHand || referents.productIds.length !== 1) return null;
  if (memory.pendingQuestion?.kind === "choose-variant" || memory.justAdded.length > 0) return null;
  const said = countInWords(perception);
  if (said === null) return null;
  const isOfEach = speaksOfEach(said.folded);
  if (said.choices.length === 0 && !isOfEach) return null;
  const isOneOfEach = said.choices.length > 1 && said.counts.length === 0 && ONE_AND_ONE.test(said.folded);
  if (ASKS.test(said.folded)) return null;
  const isCounted = said.counts.some(
    ({ value, mark }) => Number.isInteger(value) && value > 1 && (value < LEAST_SIZE || mark === "count"),
  );
  if (!isOneOfEach && !isCounted && !isOfEach) return null;
  // "Finalement trois noires": of what is there, so many.
  if (memory.lastCartWriteId !== null && RETHINKS.test(said.folded))
    return intend(perception, { name: "change_cart", confidence: 0.85 }, [...HEARD_INSTEAD, "add_to_cart"]);
  return intend(perception, { name: "add_to_cart", confidence: 0.85 }, HEARD_INSTEAD);
}

const RETHINKS =
  /\b(?:actually|instead|rather|doch|lieber|nur|finalement|plutot|en fait|mejor|al final|solo|only|just)\b/;
/** "U got 9 in black" asks. */
const ASKS =
  /\b(?:you|u|got|is|are|there|what|which|how|hab\w*|gibt|ihr|avez|as|il y a|tien\w*|ten\w*|hay|que|quel\w*|welche\w*)\b/;
/** From here on a figure by itself may be a size. */
const LEAST_SIZE = 5;
