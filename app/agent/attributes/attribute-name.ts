import type { ReplyLanguage } from "../reply/reply-language";
import { ATTRIBUTE_WORDS } from "./attribute-words";

const byEnglishName = new Map(ATTRIBUTE_WORDS.map((words) => [words.names.en, words]));
/** What shops call the same thing. */
const SAME: Record<string, string> = {
  material: "materials",
  composition: "materials",
  fabric: "materials",
  colour: "color",
  colours: "color",
  colors: "color",
  colourway: "color",
  sizes: "size",
  "shoe size": "size",
  flavour: "flavor",
  "heel drop": "drop",
  carbs: "carbohydrates",
  sugar: "sugars",
};

/** An attribute's or option's label in the reply's language; one that is not known stays as the shop writes it. */
export function attributeName(label: string, language: ReplyLanguage): string {
  return wordsOf(label)?.names[language] ?? label;
}

/** Whether it is a label that goods of many shops have, and not one of a shop's own. */
export function isKnownAttribute(label: string): boolean {
  return wordsOf(label) !== undefined;
}

function wordsOf(label: string) {
  const folded = label.toLowerCase();
  return byEnglishName.get(SAME[folded] ?? folded);
}
