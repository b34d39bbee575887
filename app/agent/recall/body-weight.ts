import { foldText } from "../perception/fold-text";

const FIGURE = String.raw`\d{2,3}\s?(?:kgs?|kilos?|kilograms?|kilogramm|lbs?|pounds?|stone)\b`;
const SOMEBODY = String.raw`(?:runners?|guys?|m[ae]n|wom[ae]n|person|people|someone|somebody|lad(?:y|ies)|folks?|jogger|walker|laufer(?:in)?|mann|frau|mensch(?:en)?|coureu(?:r|se)s?|homme|femme|personnes?|corredor(?:a|es)?|hombre|mujer|personas?)`;
const BIG = String.raw`(?:heav(?:y|ier)|overweight|plus[- ]size|schwere?[rnm]?|kraftige?[rnm]?|lourde?s?|costaude?s?|corpulente?s?|forte?s?|pesad[oa]s?|corpulent[oa]s?)`;
const TELLS = new RegExp(
  [
    `\\b${BIG} ${SOMEBODY}\\b`,
    `\\b${SOMEBODY} (?:who(?:'s| is) |that(?:'s| is) |qui est |que es )?(?:a bit |quite |rather |very |un peu |assez |algo |muy )?(?:heav(?:y|ier)|overweight|lourde?|costaude?|pesad[oa])\\b`,
    `\\b(?:i|he|she|my \\p{L}+) weighs?\\b.{0,20}\\d`,
    `\\b(?:i'?m|im|i am|he'?s|she'?s|he is|she is|for me at|at) (?:a |about |around |like |over |nearly |almost |roughly )*${FIGURE}`,
    `\\b(?:i'?m|i am|he'?s|she'?s) (?:a bit |quite |rather |pretty |very |kind of |on the )*(?:heavy|overweight|heavier side)\\b`,
    `\\b(?:ich|er|sie) (?:wiege|wiegt|bin|ist)\\b.{0,15}\\d{2,3}\\s?(?:kg|kilo)`,
    `\\bje (?:pese|fais)\\b.{0,15}\\d{2,3}\\s?(?:kg|kilo)`,
    `\\bpeso\\b.{0,15}\\d{2,3}\\s?(?:kg|kilo)`,
    `\\bmy (?:body ?)?weight\\b`,
    `\\b(?:can|will|does|do|could|would) (?:it|they|this|these|that) (?:\\p{L}+ )?(?:hold|support|carry|bear|withstand|take|handle)\\b.{0,20}${FIGURE}`,
  ].join("|"),
  "u",
);

/** "For someone heavy, like 100 kg": what a person weighs, which is nothing that a thing weighs. */
export function tellsBodyWeight(text: string): boolean {
  return TELLS.test(foldText(text));
}
