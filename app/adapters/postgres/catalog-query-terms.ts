import type { Pool } from "pg";
import { editDistance } from "~/lib/edit-distance";
import { foldText } from "~/lib/fold-text";

/** One word of a query as the shop's index knows it. */
export type QueryTerm = {
  word: string;
  /** Quoted lexeme for a tsquery, or null where the shop knows neither the word nor one like it. */
  tsquery: string | null;
  /** How many documents have it. */
  documents: number;
  /** Rarer words weigh more; a corrected one a little less. */
  weight: number;
};

const MAX_WORDS = 24;

type LexemeRow = { word: string; lexeme: string | null; documents: number | null; total: number };

const LEXEMES = `
  SELECT w.word, l.lexeme, v.frequency AS documents, i.document_count AS total
  FROM search.shop_index AS i
  CROSS JOIN unnest($2::text[]) WITH ORDINALITY AS w(word, position)
  LEFT JOIN LATERAL unnest(tsvector_to_array(to_tsvector(('search.' || i.text_config)::regconfig, w.word))) AS l(lexeme) ON true
  LEFT JOIN search.vocabulary AS v ON v.shop_id = i.shop_id AND v.kind = 'lexeme' AND v.term = l.lexeme
  WHERE i.shop_id = $1
  ORDER BY w.position`;

const NEAR_WORDS = `
  SELECT w.word, near.term, near.frequency
  FROM unnest($2::text[]) AS w(word)
  CROSS JOIN LATERAL (
    SELECT term, frequency FROM search.vocabulary
    WHERE shop_id = $1 AND kind = 'word' AND term % w.word
    ORDER BY similarity(term, w.word) DESC, frequency DESC
    LIMIT 12
  ) AS near`;

/** The words of a query that carry meaning in the shop's language, misspelt ones replaced by the shop's nearest word. */
export async function analyseQuery(pool: Pool, shopId: string, text: string): Promise<QueryTerm[]> {
  const words = splitWords(text);
  if (words.length === 0) return [];

  const rows = await readLexemes(pool, shopId, words);
  const unknown = [
    ...new Set(rows.filter((row) => row.lexeme !== null && row.documents === null).map((row) => row.word)),
  ];
  const corrections = await findCorrections(pool, shopId, unknown);
  const corrected = await readLexemes(
    pool,
    shopId,
    [...corrections.values()].map((correction) => correction.term),
  );

  const terms: QueryTerm[] = [];
  for (const row of rows) {
    // No lexeme: a stop word.
    if (row.lexeme === null) continue;
    if (row.documents !== null) {
      terms.push(toTerm(row.word, row, 1));
      continue;
    }
    const correction = corrections.get(row.word);
    const replacements = corrected.filter(
      (candidate) => candidate.word === correction?.term && candidate.documents !== null,
    );
    if (!correction || replacements.length === 0) {
      terms.push({ word: row.word, tsquery: null, documents: 0, weight: rarity(0, row.total) });
      continue;
    }
    for (const replacement of replacements) terms.push(toTerm(row.word, replacement, 1 - 0.15 * correction.distance));
  }
  return [...new Map(terms.map((term) => [term.tsquery ?? term.word, term])).values()];
}

function splitWords(text: string): string[] {
  const words = foldText(text).match(/[\p{L}\p{N}]+/gu) ?? [];
  return [...new Set(words)].slice(0, MAX_WORDS);
}

async function readLexemes(pool: Pool, shopId: string, words: string[]): Promise<LexemeRow[]> {
  if (words.length === 0) return [];
  const { rows } = await pool.query<LexemeRow>(LEXEMES, [shopId, words]);
  return rows;
}

/** Words of the shop within one to three typos, by length; the nearest, then the most frequent. Short words are left alone. */
async function findCorrections(pool: Pool, shopId: string, words: string[]) {
  const corrections = new Map<string, { term: string; distance: number; frequency: number }>();
  const candidates = words.filter((word) => word.length >= 4 && !/\d/.test(word));
  if (candidates.length === 0) return corrections;

  const { rows } = await pool.query<{ word: string; term: string; frequency: number }>(NEAR_WORDS, [
    shopId,
    candidates,
  ]);
  for (const { word, term, frequency } of rows) {
    const allowed = Math.min(3, Math.floor(word.length / 4) + (word.length >= 6 ? 1 : 0));
    const distance = editDistance(word, term);
    const best = corrections.get(word);
    const isBetter = !best || distance < best.distance || (distance === best.distance && frequency > best.frequency);
    if (distance <= allowed && isBetter) corrections.set(word, { term, distance, frequency });
  }
  return corrections;
}

function toTerm(word: string, row: LexemeRow, closeness: number): QueryTerm {
  const documents = row.documents ?? 0;
  return {
    word,
    tsquery: quoteLexeme(row.lexeme ?? word),
    documents,
    weight: closeness * rarity(documents, row.total),
  };
}

/** BM25's inverse document frequency. */
function rarity(documents: number, total: number): number {
  return Math.log(1 + (Math.max(total, documents) - documents + 0.5) / (documents + 0.5));
}

function quoteLexeme(lexeme: string): string {
  return `'${lexeme.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}
