import { isCartTalk } from "../../accounting/cart-talk-words";
import { type Figure, findFigures } from "../../accounting/find-figures";
import { foldText } from "../../perception/fold-text";
import { isStopWord } from "../../perception/lexicons/stop-words";
import type { Entity, Perception } from "../../perception/perception";
import { tokenizeFolded } from "../../perception/tokenize";
import { letterSizesIn } from "../../variants/letter-sizes";
import { OF_A_VARIANT, wantedEntities } from "./wanted-entities";

/** A message that says nothing but counts and choices: "two in black, M", "mets-en deux", "una en coral y otra en blanco". */
export type CountInWords = { folded: string; choices: { start: number; end: number }[]; counts: Figure[] };

/** Null where any word of the message is about something else. */
export function countInWords(perception: Perception): CountInWords | null {
  const { text, language, cues } = perception;
  const folded = foldText(text);
  if (cues.question || folded.includes("?") || folded.length !== text.length) return null;
  const wanted = wantedEntities(perception);
  if (wanted.length < perception.entities.length || wanted.some((entity) => !isOfCount(entity))) return null;

  const letters = letterSizesIn(text).map(({ size, index }) => ({ start: index, end: index + size.length }));
  const values = wanted.filter(({ type }) => OF_A_VARIANT.has(type));
  const choices = [
    ...values,
    ...letters.filter(({ start, end }) => !values.some((value) => start < value.end && end > value.start)),
  ];
  const figures = findFigures(folded, language);
  const isTaken = ({ start, end }: { start: number; end: number }) =>
    [...choices, ...figures].some((place) => start < place.end && end > place.start);
  const isTalk = tokenizeFolded(folded).every(
    (token) => isTaken(token) || isCartTalk(token.word) || isStopWord(token.word, language) || AROUND.has(token.word),
  );
  if (!isTalk) return null;
  const counts = figures.filter(
    (figure) => figure.mark !== "size" && !choices.some(({ start, end }) => figure.start < end && figure.end > start),
  );
  return { folded, choices, counts };
}

function isOfCount({ type }: Entity): boolean {
  return OF_A_VARIANT.has(type) || type === "quantity";
}

const AROUND = new Set(
  "gut super prima toll klasse perfekt ware waren hatte brauche brauchen nehme will draus daraus davon stuck stucke je jeweils dafur hol mach machen parfait d'accord fait fur mich dir moi j'en m'en il l'en qu'il faut voudrais veux prends prend prendre vais en chacun chacune genial perfecto perfecta sean ponga ponme dame me llevo quedo queria cada uno una".split(
    " ",
  ),
);
