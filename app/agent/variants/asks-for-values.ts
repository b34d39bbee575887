import type { CatalogDocument } from "~/ports/catalog-search";
import { foldText } from "../perception/fold-text";
import { stemsOf } from "../perception/phrase-index";
import { isColorOption, isSizeOption } from "../perception/vocabulary-index";

const WHICH = String.raw`(?:what|which|any|other|welche[nr]?|andere[nr]?|quel(?:le)?s?|autres?|que|qu[eé]|cu[aá]les|otr[oa]s?|anderen|andere[rsm]?|une? autre|d'autres|another)`;
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

const ASKED = new RegExp(
  String.raw`\b(?:${WHICH}|how many|different|more|(?:choose|pick|select|change|set) (?:the|my|an?|your|own)) ${ELSE}(?:different |available )?(\p{L}{3,})`,
  "giu",
);

const FLAVORS_ABROAD =
  /\b(?:welche|was fur|quels?|quelles|que|cuales|hay|habt|gibt)\b.{0,20}\b(?:geschmack\w*|geschmacker|sorten|gouts?|parfums?|saveurs?|sabor(?:es)?)\b/;

/** The option of a product whose choices are asked for by its name ("what flavors?"), where there is more than one. */
export function askedChoice(text: string, { options }: Pick<CatalogDocument, "options">): string | null {
  const open = options.filter(({ values }) => values.length > 1);
  const said = new Set(
    [...text.matchAll(ASKED)].flatMap((match) => stemsOf((match[1] ?? "").replace(/our(s?)$/i, "or$1"))),
  );
  const isSpelled = (name: string) => FLAVORS_ABROAD.test(foldText(text)) && /^flavou?r$/i.test(name);
  const asked = open.find(
    ({ name }) => asksForValues(name, text) || isSpelled(name) || stemsOf(name).some((own) => said.has(own)),
  );
  return asked?.name ?? null;
}
