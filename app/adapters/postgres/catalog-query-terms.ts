import type { Pool } from "pg";
import { currencyDigits } from "~/lib/money";
import type { Alternative, QueryReading, WeighedQuery } from "~/ports/relevance";
import { findRespellings, type RareWord } from "./find-respellings";
import { readLexemes, type KnownWord, type Lexemes } from "./read-lexemes";

/** Something to look for in the index; with several words all of them. */
export type SearchTerm = {
  /** Quoted lexemes, joined by &. */
  tsquery: string;
  /** At most so many documents have it, and so many in the title (null: not counted). */
  documents: number;
  titles: number | null;
  /** Position of the query's word that it stands for, or of the first one. */
  position: number;
  weight: number;
  kind: "word" | "spelling" | "synonym";
};

export type QueryTerms = {
  query: WeighedQuery;
  terms: SearchTerm[];
  /** One a word of the query: what to ask of single fields. Null where the shop does not know the word. */
  words: (KnownWord | null)[];
  /** Words that the shop knows neither as they are nor corrected. */
  unknown: string[];
  /** Of the shop's currency in a major one. */
  minorUnits: number;
};

/** A word in fewer documents may be a typo of a common one. */
const RARE = 3;
/** A word that more titles have needs no other name. */
const FEW_TITLES = 10;
/** Beside the word itself; the ranking decides, this only chooses candidates. */
const SYNONYM_WEIGHT = 0.6;

/**
 * A reading in the shop's terms: stems as the index has them, how rare they are, misspelt and oddly joined words with their
 * likely spellings. One query to the database, two more where a word is rare.
 */
export async function findTerms(pool: Pool, shopId: string, reading: QueryReading): Promise<QueryTerms> {
  const surface = [...reading.words.map(({ word }) => word), ...reading.alternatives.flatMap(({ words }) => words)];
  const known = await readLexemes(pool, shopId, surface);

  const rare = reading.words.flatMap(({ word }, position): RareWord[] => {
    const documents = known.words.get(word)?.documents ?? 0;
    return documents > RARE || known.stopWords.has(word) ? [] : [{ word, position, documents }];
  });
  const others = [...(await findRespellings(pool, shopId, rare)), ...learntWordings(reading, known)];
  const spelled = await readLexemes(
    pool,
    shopId,
    others.flatMap(({ words }) => words).filter((word) => !known.words.has(word)),
  );
  const lookUp = (word: string): KnownWord | null => known.words.get(word) ?? spelled.words.get(word) ?? null;

  const words = reading.words.map(({ word }) => lookUp(word));
  const alternatives = [...reading.alternatives, ...others].flatMap((alternative) => {
    const found = alternative.words.map(lookUp);
    return found.every((word) => word !== null) ? [{ alternative, found }] : [];
  });

  const rarities = words.map((word, position) => {
    const covering = alternatives.filter(({ alternative: { start, end } }) => start <= position && position < end);
    const others = covering.map(({ found }) => Math.min(...found.map(({ documents }) => documents)));
    if (word === null) return others.length === 0 ? 0 : rarity(Math.max(...others), known.total);
    return rarity(word.documents, known.total);
  });
  const weightOf = (position: number) => (reading.words[position]?.role ?? 1) * (rarities[position] ?? 0);

  const terms: SearchTerm[] = words.flatMap((word, position) =>
    word === null ? [] : [{ ...word, position, weight: weightOf(position), kind: "word" as const }],
  );
  for (const { alternative, found } of alternatives) {
    const { start, end, kind, closeness } = alternative;
    const span = Array.from({ length: end - start }, (_, offset) => weightOf(start + offset));
    terms.push({
      tsquery: [...new Set(found.map(({ tsquery }) => tsquery))].join(" & "),
      documents: Math.min(...found.map(({ documents }) => documents)),
      titles: found.reduce<number | null>(
        (least, { titles }) => (titles === null || least === null ? null : Math.min(least, titles)),
        Number.POSITIVE_INFINITY,
      ),
      position: start,
      weight:
        span.reduce((sum, weight) => sum + weight, 0) *
        (kind === "synonym" ? Math.min(SYNONYM_WEIGHT, closeness) : closeness),
      kind,
    });
  }

  return {
    query: { ...reading, alternatives: alternatives.map(({ alternative }) => alternative), rarities },
    terms,
    words,
    minorUnits: 10 ** currencyDigits(known.currency),
    unknown: reading.words.flatMap(({ word }, index) =>
      (rarities[index] ?? 0) > 0 || known.stopWords.has(word) ? [] : [word],
    ),
  };
}

/** Names that the shop's own texts have for a word: only where hardly any title says the word itself. */
function learntWordings(reading: QueryReading, known: Lexemes): Alternative[] {
  return reading.words.flatMap(({ word }, position): Alternative[] => {
    const { titles = null } = known.words.get(word) ?? {};
    if (titles === null || titles > FEW_TITLES) return [];
    return (known.wordings.get(word) ?? []).map(({ words, closeness }) => ({
      ...{ start: position, end: position + 1, words: [words], kind: "synonym", closeness },
    }));
  });
}

/** BM25's inverse document frequency. */
function rarity(documents: number, total: number): number {
  return Math.log(1 + (Math.max(total, documents) - documents + 0.5) / (documents + 0.5));
}
