import type { Constraint } from "~/contracts/need-state";
import { attributeName } from "../attributes/attribute-name";
import { findConcept } from "../perception/concept-index";
import { foldText } from "../perception/fold-text";
import { COLOR_FAMILIES } from "../perception/lexicons/colors";
import { COLOR_NAMES } from "../reply/texts/color-names";
import type { ReplyLanguage } from "../reply/reply-language";

/** What a wish is called in a sentence: the shop's or the shopper's own word for it, colours in the reply's language. */
export function labelConstraint(constraint: Constraint, language: ReplyLanguage): string {
  if (constraint.kind === "color" && Object.hasOwn(COLOR_FAMILIES, constraint.value)) {
    return COLOR_NAMES[language][constraint.value] ?? constraint.value;
  }
  if (constraint.kind === "measure")
    return `${attributeName(constraint.name ?? "", language)} ${constraint.value}`.trim();
  if (constraint.kind === "size")
    return [constraint.value.replace("-", "–"), constraint.name].filter(Boolean).join(" ");
  if (constraint.kind === "group") return constraint.said.toLowerCase();
  // General words are kept in English; in another language the shopper's own word reads better.
  const concept = findConcept(constraint.value);
  if (concept !== null && language !== "en" && constraint.said !== "")
    return language === "de" && concept.kind === "attribute"
      ? bareAdjective(constraint.said, concept.words)
      : constraint.said;
  if (constraint.kind === "category" && constraint.said !== "") return constraint.said.toLowerCase();
  return constraint.value;
}

/** "Wasserdichten" stood before its noun; by itself it is "wasserdicht". */
function bareAdjective(said: string, words: string[]): string {
  const folded = foldText(said);
  const [bare = folded] = words
    .filter((word) => folded.startsWith(word))
    .sort((left, right) => left.length - right.length);
  return ENDING.test(folded.slice(bare.length)) ? said.slice(0, bare.length).toLowerCase() : said;
}

const ENDING = /^e[nmrs]?$/;
