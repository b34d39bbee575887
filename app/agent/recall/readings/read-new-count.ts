import type { IntentName, Perception } from "../../perception/perception";
import { countInWords } from "./count-in-words";
import { HEARD_OF_GOODS } from "./heard-of-goods";
import { intend } from "./intend";
import type { Place, Reading } from "./reading";
import { takesOut } from "./takes-out";

/** Some besides those that are there. */
const BESIDES =
  /\b(?:more|another|other|extra|also|too|as well|add|again|both|noch|auch|dazu|weitere|zusatzlich|rein|encore|aussi|autres?|ajoute\w*|plus|otr[oa]s?|mas|tambien|anade\w*|agrega\w*|beide|ambos|ambas|les deux|l[oa]s dos)\b/;
const HEARD_INSTEAD: IntentName[] = [
  ...HEARD_OF_GOODS,
  "add_to_cart",
  "affirm",
  "deny",
  "price",
  "negotiate",
  "thanks",
];

/** "No, 2 please", "mets-en deux", "mejor ponme 2": right behind one thing that was put in, so many of it are to be there. */
export function readNewCount(perception: Perception, { memory }: Place): Reading {
  if (memory.justAdded.length !== 1 || memory.pendingQuestion !== null) return null;
  const said = countInWords(perception);
  if (said === null || said.choices.length > 0 || said.counts.length !== 1 || BESIDES.test(said.folded)) return null;
  if (takesOut(said.folded)) return null;
  return intend(perception, { name: "change_cart", confidence: 0.85 }, HEARD_INSTEAD);
}
