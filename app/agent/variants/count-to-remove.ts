import { foldText } from "../perception/fold-text";
import type { Perception } from "../perception/perception";
import { readNumberWords } from "../perception/lexicons/number-words";

const COUNT =
  "(\\d{1,2}|an?|one|two|three|four|five|six|ein(?:e[nrms]?|s)?|zwei|drei|vier|une?|deux|trois|quatre|un[oa]?|dos|tres|cuatro)";
const OF = "(?:of|off|out|away|pairs?|packs?|box(?:es)?|bottles?|less|fewer)";
/** "Take one off", "lose one of the belts", "nimm eins raus", "enlève-en un", "quita uno". On folded text. */
const SOME = [
  new RegExp(
    `\\b(?:take|remove|delete|drop|lose|ditch|scrap|bin|knock) (?:out |off |away |just |only )?${COUNT} ${OF}\\b`,
    "u",
  ),
  new RegExp(`\\b(?:take|remove|delete|drop|lose) (?:just |only )?${COUNT}\\b\\W*(?:please|pls|again|then)?\\W*$`, "u"),
  // "Take out one mug", "remove 2 gels", of more than so many.
  new RegExp(
    `\\b(?:take|remove|delete|drop|lose|ditch|scrap|bin) (?:out |off |away |just |only )?(\\d{1,2}|one|two|three|four|five|six) (?!(?:size|colou?r)\\b)(?:[\\p{L}-]+ ){0,2}[\\p{L}-]+`,
    "u",
  ),
  new RegExp(
    `\\b(?:nimm|nehmen sie|entfern\\w*|losch\\w*|tu)\\b.{0,20}?\\b${COUNT} (?:paar |stuck |packung |\\p{L}+ )??(?:paar |stuck |packung |davon |wieder |bitte )*(?:davon|raus|heraus|weg|von)\\b`,
    "u",
  ),
  new RegExp(
    `\\b(?:enlev|retir|supprim)\\w*(?:-m'en|-en)? (?:juste |seulement )?${COUNT}\\b(?! \\p{L}+ (?:noir|rouge|blanc|bleu|vert))`,
    "u",
  ),
  new RegExp(`\\b(?:quita|saca|elimina)\\w* (?:solo |nomas )?${COUNT}\\b`, "u"),
];

/** How many units are to leave a line, where a message names fewer than all of them; null where it names none. */
export function countToRemove({ text }: Pick<Perception, "text">): number | null {
  const folded = foldText(text);
  for (const pattern of SOME) {
    const said = pattern.exec(folded)?.[1];
    if (said === undefined) continue;
    return /^\d/.test(said) ? Number(said) : /^(?:an?|ein\w*|un[eoa]?)$/.test(said) ? 1 : readNumberWords([said]);
  }
  return null;
}
