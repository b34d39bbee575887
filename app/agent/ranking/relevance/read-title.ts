import { ACCESSORY_WORDS } from "./accessories";
import { splitWords, type Word } from "./split-words";

/** A title as relevance compares it. */
export type ReadTitle = {
  words: Word[];
  /** Places of each stem. */
  places: Map<string, number[]>;
  /** The words as they are written, folded. */
  forms: Set<string>;
  /** Places of words that name an accessory. */
  accessories: number[];
};

export function readTitle(title: string): ReadTitle {
  const words = splitWords(title);
  const read: ReadTitle = { words, places: new Map(), forms: new Set(), accessories: [] };

  for (const [place, { word, stem }] of words.entries()) {
    const places = read.places.get(stem);
    if (places) places.push(place);
    else read.places.set(stem, [place]);
    read.forms.add(word);
    if (ACCESSORY_WORDS.has(word)) read.accessories.push(place);
  }
  return read;
}
