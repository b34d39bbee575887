import type { Constraint } from "~/contracts/need-state";
import { conceptOfPhrase } from "../../perception/concept-index";
import { stemsOf } from "../../perception/phrase-index";
import { containsPhrase, type ReadText } from "../read-document";

/** What resists water is not yet waterproof: it says so itself. */
const WEAKER: Record<string, string[]> = {
  waterproof: [
    "water resistant",
    "water resistance",
    "water repellent",
    "wasserabweisend",
    "deperlant",
    "resistente al agua",
  ],
};

/** Asked for in full, and listed in the weaker word alone. */
export function isWeaker(text: ReadText, { value, said }: Constraint): boolean {
  const weaker = WEAKER[conceptOfPhrase(value)?.name ?? ""] ?? [];
  const has = (candidate: string) => weaker.some((word) => containsPhrase(stemsOf(candidate), stemsOf(word)));
  return has(text.text) && !has(said) && !/\b(?:waterproof|wasserdicht|impermeable|etanche)/i.test(text.text);
}
