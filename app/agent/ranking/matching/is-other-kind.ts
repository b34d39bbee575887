import { conceptOfPhrase } from "../../perception/concept-index";
import { PARTS_OF_KINDS } from "../../perception/lexicons/concepts";
import { stemsOf } from "../../perception/phrase-index";

/** Who asks for a beanie wants no cap, and who asks for a hat takes both. */
const PARTS = Object.values(PARTS_OF_KINDS).map((words) => new Set(words.map((word) => stemsOf(word).join(" "))));

export function isOtherPart(words: string[], own: string[]): boolean {
  const part = PARTS.find((names) => names.has(own.join(" ")) || names.has(own[own.length - 1] ?? ""));
  return part !== undefined && !part.has(words.join(" "));
}

export function isOtherKind(words: string[], name: string | undefined): boolean {
  const concept = conceptOfPhrase(words.join(" "));
  return concept?.kind === "category" && concept.name !== name;
}
