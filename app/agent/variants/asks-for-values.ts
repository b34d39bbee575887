import { isColorOption, isSizeOption } from "../perception/vocabulary-index";

const WHICH = String.raw`(?:what|which|any|other|welche[nr]?|andere[nr]?|quel(?:le)?s?|autres?|que|qu[eé]|cu[aá]les|otr[oa]s)`;
const ELSE = String.raw`(?:other |else |andere[nr]? |autres? |otr[oa]s )?`;
const COLORS = new RegExp(String.raw`\b${WHICH} ${ELSE}(?:colou?rs?|shades?|farben?|couleurs?|colores?)\b`, "iu");
const SIZES = new RegExp(
  String.raw`\b${WHICH} ${ELSE}(?:sizes|gr(?:ö|o|oe)(?:ß|ss)en|tailles|pointures|tallas)\b`,
  "iu",
);

/** "What colors do you have in 7?": the color of before is no wish any more. */
export function asksForValues(option: string, text: string): boolean {
  if (isColorOption(option)) return COLORS.test(text);
  return isSizeOption(option) && SIZES.test(text);
}

/** Whether a message asks which colors or sizes there are. */
export function asksForAnyValues(text: string): boolean {
  return COLORS.test(text) || SIZES.test(text);
}
