/** What speaks for or against a text; each about 0..1 (the first two up to 2.2). */
export type Measures = {
  /** BM25+ over the title, words weighed by rarity and role; a short title counts more. */
  title: number;
  /** The same without regard to the title's length. */
  titleAnyLength: number;
  vendor: number;
  type: number;
  description: number;
  /** BM25 over the description: said often in a short one counts more. */
  spoken: number;
  /** Found by a synonym, where the word itself is not in the title. */
  synonym: number;
  /** Found by another spelling: corrected, joined or split. */
  spelling: number;
  /** 1 where every word is in the title, and where every word is anywhere. */
  allInTitle: number;
  allAnywhere: number;
  /** Share of neighbouring words that are neighbours in the title: of a few words, and of a request's by their weight. */
  phrase: number;
  phraseOfRequest: number;
  /** Written in the title exactly as in the query, not only by its stem. */
  sameForm: number;
  /** The title names something that belongs to a thing, and nobody asked for that; right after the query's words. */
  accessory: number;
  accessoryAfter: number;
  /** The same where a few words name the thing: a sentence names accessories besides. */
  accessoryInstead: number;
  available: number;
  popularity: number;
  /** Within what the query says may be paid, or outside of it. */
  priceFit: number;
};

export const NOTHING: Measures = {
  title: 0,
  titleAnyLength: 0,
  vendor: 0,
  type: 0,
  description: 0,
  spoken: 0,
  synonym: 0,
  spelling: 0,
  allInTitle: 0,
  allAnywhere: 0,
  phrase: 0,
  phraseOfRequest: 0,
  sameForm: 0,
  accessory: 0,
  accessoryAfter: 0,
  accessoryInstead: 0,
  available: 0,
  popularity: 0,
  priceFit: 0,
};

export const MEASURES = Object.keys(NOTHING) as (keyof Measures)[];
