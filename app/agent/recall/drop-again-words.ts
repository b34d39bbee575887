import type { Perception } from "../perception/perception";
import { asksAgain } from "./asks-again";

const WHEN = new Set([
  "time",
  "last",
  "usual",
  "refill",
  "reorder",
  "mal",
  "letztes",
  "letzten",
  "fois",
  "derniere",
  "vez",
  "ultima",
]);

/** The perception without the words for when something was bought: they name nothing that is wanted. */
export function dropAgainWords(perception: Perception): Perception {
  if (asksAgain(perception) === null) return perception;
  const isWhen = (text: string) => WHEN.has(text.toLowerCase());
  return {
    ...perception,
    terms: perception.terms.filter((term) => !isWhen(term)),
    entities: perception.entities.filter(({ type, text }) => type !== "attribute" || !isWhen(text)),
  };
}
