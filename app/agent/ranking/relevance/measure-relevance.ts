import type { PriceBand, TextMatch, WeighedQuery } from "~/ports/relevance";
import { ACCESSORY_WORDS } from "./accessories";
import { NOTHING, type Measures } from "./measures";
import { measurePriceFit } from "./read-price";
import { readTitle, type ReadTitle } from "./read-title";
import { splitWords } from "./split-words";

export type PreparedQuery = {
  stems: string[];
  forms: string[];
  /** Shares of the query's weight, adding up to 1. Words that the shop does not know at all have none. */
  shares: number[];
  /** Shares of each word and the next in what neighbours say, adding up to 1. */
  pairs: number[];
  isRequest: boolean;
  alternatives: { start: number; end: number; stems: string[]; isSpelling: boolean; closeness: number }[];
  asksForAccessory: boolean;
  price: PriceBand | null;
};

const DESCRIPTION = 2;
/** The index stems in the shop's language, this code in English: a word that only the index sees in the title is there. */
const TITLE = 4;
/** BM25+ as MiniSearch has it. */
const K = 1.2;
const B = 0.7;
const DELTA = 0.5;
/** Titles of this many words are neither short nor long. */
const USUAL_TITLE = 12;
/** What the index makes of a word that a description says once. */
const SAID_ONCE = 0.61;
const ALL = 0.999;
const NEARNESS = [0, 1, 0.6, 0.3];
/** Closeness of the lexicon's own; one that is learnt from the shop's texts says less. */
const KNOWN_SYNONYM = 0.7;
/** A synonym that only the type or vendor has. */
const OUTSIDE_TITLE = 0.4;

/** What is the same for all texts of one query. */
export function prepareQuery({ words, alternatives, rarities, price, isRequest }: WeighedQuery): PreparedQuery {
  const read = words.map(({ word }) => splitWords(word)[0] ?? { word, stem: word });
  const weights = words.map(({ role }, index) => role * (rarities[index] ?? 0));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  const shares = weights.map((weight) => (total === 0 ? 1 / weights.length : weight / total));
  return {
    stems: read.map(({ stem }) => stem),
    forms: words.map(({ word }) => word),
    shares,
    pairs: sharesOfPairs(shares, isRequest),
    isRequest,
    alternatives: alternatives.map(({ start, end, words: others, kind, closeness }) => ({
      start,
      end,
      stems: splitWords(others.join(" ")).map(({ stem }) => stem),
      isSpelling: kind === "spelling",
      closeness,
    })),
    price,
    asksForAccessory: words.some(({ word }) => ACCESSORY_WORDS.has(word)),
  };
}

/** In a few words each pair counts alike; a request has pairs that say little ("size medium") beside the thing's own name. */
function sharesOfPairs(shares: number[], isRequest: boolean): number[] {
  const pairs = shares.slice(1).map((share, index) => (isRequest ? share + (shares[index] ?? 0) : 1));
  const total = pairs.reduce((sum, pair) => sum + pair, 0);
  return pairs.map((pair) => (total === 0 ? 0 : pair / total));
}

/** How long a shop's texts are: the mean of those that answer. */
export function usualLength(matches: readonly TextMatch[]): number {
  return matches.reduce((sum, { length }) => sum + length, 0) / Math.max(1, matches.length);
}

/** How a text answers a prepared query, measure by measure; `usual`: how long such texts are. */
export function measureRelevance(query: PreparedQuery, match: TextMatch, usual: number): Measures {
  const title = readTitle(match.title);
  const vendor = stemSet(match.vendor);
  const type = stemSet(match.productType);
  const measures: Measures = {
    ...NOTHING,
    available: match.available ? 1 : 0,
    popularity: match.popularity,
    priceFit: measurePriceFit(query.price, match.price),
  };
  const found = findAlternatives(query, title, type);
  const norm = 1 - B + (B * title.stems.length) / USUAL_TITLE;
  const spokenNorm = K * SAID_ONCE * (1 - B + (B * match.length) / Math.max(1, usual));

  let inTitle = 0;
  let anywhere = 0;
  for (const [index, stem] of query.stems.entries()) {
    const share = query.shares[index] ?? 0;
    const field = match.fields[index] ?? 0;
    const count = Math.max(countOf(title.stems, stem), (field & TITLE) === 0 ? 0 : 1);
    if (count > 0) {
      measures.title += share * (DELTA + (count * (K + 1)) / (count + K * norm));
      measures.titleAnyLength += share * (DELTA + (count * (K + 1)) / (count + K));
      if (title.forms.includes(query.forms[index] ?? "")) measures.sameForm += share;
    }
    if (vendor.has(stem)) measures.vendor += share;
    if (type.has(stem)) measures.type += share;
    if ((field & DESCRIPTION) !== 0) measures.description += share;
    const said = match.spoken[index] ?? 0;
    measures.spoken += (share * said * (K + 1)) / (said + spokenNorm);

    const spelling = found.spelling[index] ?? 0;
    const synonym = count > 0 ? 0 : (found.synonym[index] ?? 0);
    if (spelling > 0) measures.spelling += share * spelling;
    else measures.synonym += share * synonym;

    if (count > 0 || (found.places[index] ?? -1) >= 0) inTitle += share;
    if (count > 0 || field > 0 || spelling > 0 || synonym > 0 || vendor.has(stem) || type.has(stem)) anywhere += share;
  }
  measures.allInTitle = inTitle > ALL ? 1 : 0;
  measures.allAnywhere = anywhere > ALL ? 1 : 0;
  const phrase = phraseShare(query, title, found.places);
  if (query.isRequest) measures.phraseOfRequest = phrase;
  else measures.phrase = phrase;
  if (!query.asksForAccessory) measureAccessory(measures, query, title, found.places);
  return measures;
}

type Found = {
  /** Where each word stands in the title, by itself or by an alternative; -1 where it does not. */
  places: number[];
  /** 0..1 a word */
  synonym: number[];
  spelling: number[];
};

function findAlternatives(query: PreparedQuery, title: ReadTitle, type: Set<string>): Found {
  const places = query.stems.map((stem) => title.stems.indexOf(stem));
  const isInTitle = places.map((place) => place >= 0);
  const found: Found = { places, synonym: query.stems.map(() => 0), spelling: query.stems.map(() => 0) };

  for (const { start, end, stems, isSpelling, closeness } of query.alternatives) {
    const place = placeOfPhrase(title, stems);
    if (place < 0 && !stems.every((stem) => type.has(stem))) continue;
    const worth = place >= 0 ? 1 : OUTSIDE_TITLE;
    for (let index = start; index < end; index++) {
      if (isInTitle[index] === true && !isSpelling) continue;
      const worths = isSpelling ? found.spelling : found.synonym;
      worths[index] = Math.max(
        worths[index] ?? 0,
        worth * (isSpelling ? closeness : Math.min(1, closeness / KNOWN_SYNONYM)),
      );
      if (place >= 0 && (places[index] ?? -1) < 0) places[index] = place + Math.min(index - start, stems.length - 1);
    }
  }
  return found;
}

function placeOfPhrase(title: ReadTitle, [first, ...rest]: string[]): number {
  if (first === undefined) return -1;
  for (let start = title.stems.indexOf(first); start >= 0; start = title.stems.indexOf(first, start + 1)) {
    if (rest.every((stem, offset) => title.stems[start + offset + 1] === stem)) return start;
  }
  return -1;
}

function countOf(stems: string[], wanted: string): number {
  let count = 0;
  for (const stem of stems) if (stem === wanted) count += 1;
  return count;
}

/** Pairs of neighbours in the query that stand together in the title; a word or two between them count less. */
function phraseShare(query: PreparedQuery, title: ReadTitle, places: number[]): number {
  let near = 0;
  for (let index = 0; index + 1 < places.length; index++) {
    const lefts = placesOf(query, title, places, index);
    const rights = placesOf(query, title, places, index + 1);
    let gap = Number.POSITIVE_INFINITY;
    for (const left of lefts)
      for (const right of rights) gap = Math.min(gap, right > left ? right - left : left - right + 1);
    near += (query.pairs[index] ?? 0) * (NEARNESS[gap] ?? 0);
  }
  return near;
}

function placesOf(query: PreparedQuery, title: ReadTitle, places: number[], index: number): number[] {
  const place = places[index] ?? -1;
  if (place < 0) return [];
  const stem = query.stems[index];
  const own = title.stems.flatMap((other, at) => (other === stem ? [at] : []));
  return own.length > 0 ? own : [place];
}

function measureAccessory(measures: Measures, query: PreparedQuery, title: ReadTitle, places: number[]): void {
  const standing = places.filter((place) => place >= 0);
  const last = Math.max(-1, ...standing);
  const foreign = title.accessories.filter((place) => !query.stems.includes(title.stems[place] ?? ""));
  measures.accessory = foreign.length > 0 ? 1 : 0;
  measures.accessoryAfter = foreign.includes(last + 1) ? 1 : 0;
  measures.accessoryInstead = query.isRequest ? 0 : measures.accessory;
}

/** Vendors and types repeat among the candidates of one query and from query to query; the cache only saves time. */
const stemSets = new Map<string, Set<string>>();
const MAX_CACHED = 2000;

function stemSet(text: string): Set<string> {
  let stems = stemSets.get(text);
  if (!stems) {
    stems = new Set(splitWords(text).map(({ stem }) => stem));
    if (stemSets.size >= MAX_CACHED) stemSets.clear();
    stemSets.set(text, stems);
  }
  return stems;
}
