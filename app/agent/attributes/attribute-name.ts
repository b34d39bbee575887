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
  const folded = label.toLowerCase();
  return byEnglishName.get(SAME[folded] ?? folded)?.names[language] ?? label;
}
