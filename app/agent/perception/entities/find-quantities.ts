import { COUNT_WORDS, isOtherWord, TIMES } from "../lexicons/number-words";
import type { Finding } from "./finding";
import { matchOpened, openedPattern, type Openings } from "./opened-pattern";

// prettier-ignore
const NUMBERS: Record<string, number> = {
  one: 1, eins: 1, ...COUNT_WORDS, dozen: 12, "a dozen": 12, "half a dozen": 6, "ein dutzend": 12, "une douzaine": 12, "una docena": 12,
};
const VALUE = `\\d{1,3}|${Object.keys(NUMBERS).join("|")}`;
/** "One light is enough", "eine reicht", "un seul suffit". */
const SINGLE = /^(?:ein\w*|un[aeo]?)$/;
const THINGS =
  "(?:of (?:them|it|these|those|the)|pairs?|pieces?|pcs|units?|x\\b(?! (?:a|per|the) )|times(?! (?:a|per|the|this)\\b)|packs?|box(?:es)?|tubes?|bottles|bars|gels|tubs|cans|stuck|paar|mal(?! (?:die|pro|in|am)\\b)|packungen|davon|von (?:den|diesen|denen|der sorte)\\b|paires?|pieces|unites?|pares|unidades|piezas|de (?:ceux|celles|ces|est[oa]s|ell[oa]s|es[oa]s|las|los)\\b)";
const DOZEN = "half a dozen|a dozen|ein dutzend|une douzaine|una docena";
/** Two things; a couple of days is a time. */
const COUPLE = String.raw`(?:a )?couple(?= (?:of )?(?!of|days|weeks|months|years|hours|minutes|miles|kilomet|times|questions|things|friends|runs|races|bucks|hundred|dollars)\p{L})`;
const OPENS_DOZEN = String.raw`(?:half|a|ein|une|una)(?!\p{L})`;
const OPENS_VALUE = String.raw`\d|${Object.keys(NUMBERS)
  .filter((words) => !words.includes(" "))
  .join("|")}|${OPENS_DOZEN}`;
// prettier-ignore
const PATTERNS = [
  openedPattern(OPENS_VALUE, String.raw`(?<![\p{L}\d$€£#.,])(${VALUE})\s?${THINGS}`),
  openedPattern(String.raw`x(?!\p{L})`, String.raw`(?<![\d\p{L}])x\s?(\d{1,3})\b`),
  openedPattern(String.raw`${OPENS_VALUE}|eine[rs]?(?!\p{L})|un[ao]?(?!\p{L})`, String.raw`(?<!\b(?:is|are|would|will|was) )\b(${VALUE}|ein(?:e[rs]?)?|un[aeo]?)(?:\s\p{L}+){0,2}?\s(?:(?:is|are|will be|would be)\s)?(?:enough|plenty|sufficient|will do|reich(?:t|en)|genugt|genugen|suffit|suffisent|basta|bastan|es suficiente)\b(?!\s*\?)`),
  openedPattern(`${OPENS_DOZEN}|couple`, String.raw`\b(${DOZEN}|${COUPLE})\b`),
  openedPattern(Object.keys(TIMES).join("|"), String.raw`(?<!\b(?:been|looked|checked|asked|thought|tried|ordered|bought|washed|worn|told|said|schon|bereits) )\b(${Object.keys(TIMES).join("|")})\b(?! (?:a|per|every|each|as|die|pro|in der|im|am|so)\b)`),
  openedPattern("quantity|qty|menge|anzahl|quantite|cantidad", String.raw`\b(?:quantity|qty|menge|anzahl|quantite|cantidad)\s*(?:of|to|is|:|auf|a|=)*\s*(${VALUE})\b`),
  openedPattern("make|only|just|need|want|take|get|add|buy|order|i'll|put|gib|leg|pack|ajoute|met|anade|agrega|change|set|give|nehm|nimm|hatte|brauch|prend|prenez|donne|j'en|m'en|ponme|pon|dame|deme|cojo|quiero|nur|seulement|solo", String.raw`\b(?:make (?:it|that|them)|only|just|need|want|take|get|add|buy|order|i'll (?:take|have)|put|gib mir|leg|pack|ajoute[rz]?|mets|met|anade|agrega|mete|change (?:it |that |them )?to|set (?:it |that |them )?to|give me|nehme?|nimm|hatte gern|brauche?|prends|prenez|mettez|(?:donne[rz]?|mets|mettez|ajoute[rz]?|prends)[- ]m'en|(?:mets|mettez|ajoute[rz]?|prends)[- ]en|j'en (?:prends|veux|voudrais)|m'en faut|pon(?:me|ga|game)?|dame|deme|cojo|quiero|nur|seulement|solo)\s+(?:me\s|mir\s|lieber\s|doch\s|dann\s)?(${VALUE})\b(?!\s?(?:$|%|hundred|thousand|eu\b|us\b|uk\b|[$€£]|dollars?|euros?|mm|cm|ml|g\b|kg|hours?|days?|-|\.\d))`),
  openedPattern("make|change|set|only|just", String.raw`\b(?:make (?:it|that|them)|change (?:it |that |them )?to|set (?:it |that |them )?to|only|just)\s+(${VALUE})\b(?=\s*(?:please|instead|pls|bitte)?[.!]?\s*$)`),
];

/** How many are wanted, on folded text. */
export function findQuantities(folded: string, openings: Openings, language: string): Finding[] {
  const found: Finding[] = [];
  for (const pattern of PATTERNS) {
    for (const match of matchOpened(pattern, folded, openings)) {
      const said = match[1] ?? "";
      if (isOtherWord(said, language)) continue;
      const value =
        NUMBERS[said] ??
        TIMES[said] ??
        (said.endsWith("couple") ? 2 : undefined) ??
        (SINGLE.test(said) ? 1 : Number(said));
      const start = match.index + match[0].indexOf(said);
      const end = start + said.length;
      if (value >= 1 && !found.some((entity) => start < entity.end && end > entity.start)) {
        found.push({ type: "quantity", value, start, end });
      }
    }
  }
  return found;
}
