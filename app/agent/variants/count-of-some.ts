import { foldText } from "../perception/fold-text";
import { COUNT_WORDS, isOtherWord } from "../perception/lexicons/number-words";
import type { Perception } from "../perception/perception";

const ONE = "one|ein(?:e[nrms]?|s)?|une?|un[oa]?";
const COUNT = `(\\d{1,2}|${ONE}|${Object.keys(COUNT_WORDS).join("|")})`;
const OF_THEM = String.raw`(?:of (?:them|those|these|the|my|mine|it)|davon|der beiden|von (?:den|diesen|denen|beiden)|des deux|d'entre (?:eux|elles)|de (?:l[oa]s|es[oa]s|est[oa]s|ell[oa]s|ceux|celles))`;
/** "One of those", "l'un des deux", "eine davon": some of what is there. */
const SOME_OF = new RegExp(
  String.raw`(?<![\p{L}\d])${COUNT}(?: (?:pairs?|packs?|box(?:es)?|paar|paires?|pares?))? ${OF_THEM}(?!\p{L})`,
  "gu",
);
/** "Swap one for charcoal", "make 2 oatmeal", "cambia uno a oatmeal". */
const DOES_TO = new RegExp(
  String.raw`\b(?:swap|switch|change|exchange|trade|make|turn|replace|tausch\w*|wechs(?:le|el)\w*|ersetz\w*|mach\w*|change[zr]?|echange[zr]?|remplace[zr]?|mets|mettez|cambia\w*|reemplaza\w*)(?:-m'en|-en|-moi)? (?:just |only |nur |seulement |solo )?${COUNT} (?!(?:more|another|extra|less|fewer|mehr|weniger|de plus|mas)\b)`,
  "gu",
);

/** "Half of them should be lemon lime." */
const HALF_OF = /\bhalf (?:of )?(?:the|them|those|these|it|my)\b|\bdie halfte\b|\bla moitie\b|\bla mitad\b/;

/** "Von den schwarzen noch eins dazu": one more of what is there, and none of it becomes another. */
const MORE_OF =
  /\bnoch (?:ein\w*|zwei|drei|\d)|\bdazu\b|\b(?:one|two|\d) more of\b|\bencore une?\b|\b(?:un[oa]?|dos|\d) mas\b/;

/** How many of the units that are there a message speaks of ("one of those in oatmeal"); null where it means all of them. */
export function countOfSome({ text, language }: Pick<Perception, "text" | "language">, there: number): number | null {
  const folded = foldText(text);
  if (MORE_OF.test(folded)) return null;
  if (HALF_OF.test(folded)) return there % 2 === 0 ? there / 2 : null;
  const counts = [...folded.matchAll(SOME_OF), ...folded.matchAll(DOES_TO)].flatMap(([, said = ""]) =>
    isOtherWord(said, language) ? [] : [/^\d/.test(said) ? Number(said) : (COUNT_WORDS[said] ?? 1)],
  );
  return counts[0] ?? null;
}
