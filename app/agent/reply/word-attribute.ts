import { attributeName, isKnownAttribute } from "../attributes/attribute-name";
import { describeAttribute } from "./describe-attribute";
import { chooseText, type TextChoice } from "./texts/choose-text";

/** By itself ("6 mm drop", "waterproof"), or as what follows "the shop lists it" ("with a drop of 6 mm", "as waterproof"). */
export type AttributeWording = "bare" | "listed";

/** What a thing is for, rather than what it has. */
const PURPOSES = new Set(
  "terrain|surface|distance|level|season|activity|sport|use|occasion|gender|age|suitable for|temperature range|for".split(
    "|",
  ),
);
/** What a thing has an amount of: "25 g carbohydrates". */
const AMOUNTS = new Set(
  "carbohydrates|carbs|sugars|sugar|sodium|potassium|magnesium|caffeine|protein|fat|fiber|salt".split("|"),
);
/** A yes or no about what a thing is; every other one is about what it has. */
const QUALITY =
  /(?:proof|resistant|repellent|(?<!c)able|ible|ive|ed|ian|free|(?<!mus)ic|less|friendly|natural|vegan|kosher|halal|unisex)$/;
const FIGURE = /^[\d.,]+(?: \p{L}+)?$/u;

/** "100 kcal" says by itself what it is. */
const ENERGY = /^[\d.,]+ (?:kcal|kJ)$/;
const PLURAL = /(?<!\b(?:battery )?gp|\blen|[su])s$/;
/** Longer than this, or a sentence, a value stands by itself behind its name. */
const MAX_ADJECTIVE = 40;
/** How shops' field names are said. */
const ENGLISH: Record<string, string> = {
  "battery gps": "battery life with GPS",
  battery: "battery life",
  runtime: "run time",
  gps: "GPS",
};

type Form =
  "is" | "is-not" | "has" | "has-not" | "for" | "amount" | "count" | "measure" | "figure" | "value" | "values";

/**
 * A fact of the catalogue as a shop assistant would say it, in the reply's language: what a thing is for, what it is, what it
 * has, and how much of it.
 */
export function wordAttribute(name: string, values: string[], wording: AttributeWording, choice: TextChoice): string {
  const { label, value, flag } = describeAttribute(name, values);
  const named = ENERGY.test(value) ? "" : sayName(label, choice);
  const worded = chooseText(choice, `fact.${formOf(label, value, flag)}.${wording}`, {
    // "1 pocket", "1 Tasche".
    label: value === "1" ? named.replace(/[sn]$/, "") : named,
    value,
  }).trim();
  return choice.language === "en" ? worded.replace(/\ba (?=[aeio])/, "an ") : worded;
}

function sayName(label: string, { language }: TextChoice): string {
  return (language === "en" ? ENGLISH[label] : undefined) ?? attributeName(label, language);
}

function formOf(label: string, value: string, flag: boolean | null): Form {
  if (flag !== null && QUALITY.test(label)) return flag ? "is" : "is-not";
  if (flag !== null) return flag ? "has" : "has-not";
  if (PURPOSES.has(label)) return "for";
  const isPlural = PLURAL.test(label);
  if (!FIGURE.test(value)) return isPlural || value.length > MAX_ADJECTIVE || value.endsWith(".") ? "values" : "value";
  if (ENERGY.test(value)) return "count";
  const hasUnit = /\p{L}/u.test(value);
  if (!hasUnit) return isPlural ? "count" : "figure";
  if (AMOUNTS.has(label)) return "amount";
  return isKnownAttribute(label) && !isPlural ? "measure" : "figure";
}
