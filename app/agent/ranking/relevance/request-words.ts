import { familyOfWord } from "../../perception/lexicons/colors";
import { splitWords } from "./split-words";

/** What properties are called, and other words that frame a request: nobody writes them into a title. */
const FRAME_WORDS = new Set(
  `brand brands branded style styles styled design designs designed category categories size sizes sized color colors colour
  colours colored shade material materials type types kind pattern patterned option options family model models capacity
  feature features featuring version variant variants single piece pieces item items eu us service services perfect suitable
  offering offers offer sells selling seller shops capability function functions support supports usage theme themed shaped
  occasion occasions everyday look wear purpose ranging weighing aged old year years month months compatible quality finish
  special perks deals deal benefits specifically specification variety range ideal standard regular fit length plain simple`.split(
    /\s+/,
  ),
);
const SIZE_WORDS = new Set(`xs s m l xl xxl xxxl 2xl 3xl 4xl small medium large extra`.split(" "));
/** "Bags of chili powder" are powder. */
export const CONTAINER_WORDS: ReadonlySet<string> = new Set(
  `set sets pack packs bag bags box boxes pair pairs bottle bottles piece pieces can cans jar jars roll rolls bundle kit case
  bunch lot dozen number collection variety tube tubes sheet sheets`.split(/\s+/),
);

/** Shares of a plain word's weight: what titles hardly ever say, since it is an option or a label. */
const FRAME = 0.3;
const SIZE = 0.4;
const COLOR = 0.5;
const NUMBER = 0.6;
const AMOUNT = 0.8;
const NAME = 1.3;
/** Of a sentence's words; where more are written so, a capital says nothing. */
const MOST_CAPITALS = 1 / 3;

/** How much a word of a request tells of its product by what kind of word it is, 1 for a plain one. */
export function weighWord(word: string, names: ReadonlySet<string>): number {
  if (FRAME_WORDS.has(word)) return FRAME;
  if (SIZE_WORDS.has(word)) return SIZE;
  if (familyOfWord(word) !== null) return COLOR;
  if (/^\d+(?:[.,]\d+)?$/.test(word)) return NUMBER;
  if (/^\d/.test(word)) return AMOUNT;
  return names.has(word) ? NAME : 1;
}

/** Words with a capital inside a sentence: brands and models. */
export function readProperNames(text: string): Set<string> {
  const words = text.match(/[\p{L}\p{N}'’]+/gu) ?? [];
  if (words.filter((word) => /^\p{Lu}/u.test(word)).length > words.length * MOST_CAPITALS) return new Set();

  const inside = text.matchAll(/(?<=[\p{Ll}\p{N},'"(] ?)\p{Lu}[\p{L}\p{N}]+/gu);
  return new Set([...inside].flatMap(([name]) => splitWords(name).map(({ word }) => word)));
}
