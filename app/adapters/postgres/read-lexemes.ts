import type { Pool } from "pg";

/** A word that the shop's documents have. */
export type KnownWord = {
  /** Quoted lexemes, joined by &: mostly one. */
  tsquery: string;
  lexemes: string[];
  /** How many documents have its rarest lexeme. */
  documents: number;
  /** How many have that one in the title; null where nobody has counted. */
  titles: number | null;
};

export type Lexemes = {
  words: Map<string, KnownWord>;
  /** Words without meaning in the shop's language. */
  stopWords: Set<string>;
  /** Documents in the index. */
  total: number;
  currency: string;
  /** Other names that the shop's own texts have for a word. */
  wordings: Map<string, { words: string; closeness: number }[]>;
};

type LexemeRow = {
  word: string;
  lexeme: string | null;
  documents: number | null;
  titles: number | null;
  total: number;
  currency: string;
  wordings: { words: string; closeness: number }[] | null;
};

const LEXEMES = `
  SELECT w.word, l.lexeme, v.frequency AS documents, v.title_frequency AS titles, i.document_count AS total, i.currency,
    (SELECT jsonb_agg(jsonb_build_object('words', g.words, 'closeness', g.closeness) ORDER BY g.closeness DESC, g.words)
      FROM search.wording AS g WHERE g.shop_id = i.shop_id AND g.term = l.lexeme) AS wordings
  FROM search.shop_index AS i
  CROSS JOIN unnest($2::text[]) AS w(word)
  LEFT JOIN LATERAL unnest(tsvector_to_array(to_tsvector(('search.' || i.text_config)::regconfig, w.word))) AS l(lexeme) ON true
  LEFT JOIN search.vocabulary AS v ON v.shop_id = i.shop_id AND v.kind = 'lexeme' AND v.term = l.lexeme
  WHERE i.shop_id = $1`;

/** Looks words up in the shop's vocabulary, stemmed in its language. */
export async function readLexemes(pool: Pool, shopId: string, words: string[]): Promise<Lexemes> {
  const result: Lexemes = { words: new Map(), stopWords: new Set(), total: 0, currency: "USD", wordings: new Map() };
  if (words.length === 0) return result;

  const { rows } = await pool.query<LexemeRow>({
    name: "catalog-lexemes",
    text: LEXEMES,
    values: [shopId, [...new Set(words)]],
  });
  const unknown = new Set<string>();
  for (const { word, lexeme, documents, titles, total, currency, wordings } of rows) {
    result.total = total;
    result.currency = currency;
    if (lexeme === null) {
      result.stopWords.add(word);
      continue;
    }
    if (documents === null) unknown.add(word);
    if (wordings !== null) result.wordings.set(word, wordings);
    const known = result.words.get(word);
    const lexemes = [...(known?.lexemes ?? []), lexeme];
    result.words.set(word, {
      lexemes,
      tsquery: lexemes.map(quoteLexeme).join(" & "),
      documents: Math.min(known?.documents ?? Number.POSITIVE_INFINITY, documents ?? 0),
      titles:
        known === undefined ? titles : known.titles === null || titles === null ? null : Math.min(known.titles, titles),
    });
  }
  for (const word of unknown) result.words.delete(word);
  return result;
}

/** For the text of a tsquery. */
export function quoteLexeme(lexeme: string): string {
  return `'${lexeme.replaceAll("\\", "\\\\").replaceAll("'", "''")}'`;
}
