import { ACCESSORY_WORDS } from "./accessories";
import { splitWords } from "./split-words";

/** A title as relevance compares it. A handful of words: searching the lists is quicker than making maps of them. */
export type ReadTitle = {
  stems: string[];
  /** The words as they are written, folded. */
  forms: string[];
  /** Places of words that name an accessory. */
  accessories: number[];
};

/** Titles repeat from query to query; the cache only saves time. */
const readTitles = new Map<string, ReadTitle>();
const MAX_CACHED = 4000;

export function readTitle(title: string): ReadTitle {
  const known = readTitles.get(title);
  if (known) return known;

  const words = splitWords(title);
  const forms = words.map(({ word }) => word);
  const read: ReadTitle = {
    stems: words.map(({ stem }) => stem),
    forms,
    accessories: forms.flatMap((form, place) => (ACCESSORY_WORDS.has(form) ? [place] : [])),
  };
  if (readTitles.size >= MAX_CACHED) readTitles.clear();
  readTitles.set(title, read);
  return read;
}
