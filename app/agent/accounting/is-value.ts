import { conceptOfPhrase } from "../perception/concept-index";
import { stemsOf } from "../perception/phrase-index";
import { isColor } from "../ranking/choose-variant";
import { isSameSize } from "../ranking/matching/match-size";
import { containsPhrase } from "../ranking/read-document";
import { letterSizesOf } from "../variants/letter-sizes";
import type { Choice } from "./account";

export function isValue(choice: Choice, value: string): boolean {
  if (choice.kind === "color")
    return isColor(value, choice.value) || containsPhrase(stemsOf(value), stemsOf(choice.value));
  if (choice.kind === "size")
    return (
      isSameSize(value, choice.value) ||
      letterSizesOf(value).some((size) => size.toLowerCase() === choice.value.toLowerCase())
    );
  const [own, said] = [stemsOf(value), stemsOf(choice.value)];
  if (containsPhrase(own, said) || letterSizesOf(choice.value).some((size) => letterSizesOf(value).includes(size)))
    return true;
  const concept = conceptOfPhrase(choice.value)?.name;
  return concept !== undefined && conceptOfPhrase(value)?.name === concept;
}
