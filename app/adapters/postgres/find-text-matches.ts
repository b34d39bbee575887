import type { Pool } from "pg";
import type { CatalogMatch, CatalogQuery } from "~/ports/catalog-search";
import type { Relevance, WeighedQuery } from "~/ports/relevance";
import { buildFilter, type SqlFilter } from "./catalog-filter-sql";
import type { SearchTerm } from "./catalog-query-terms";
import { chooseLegs } from "./choose-legs";
import { quoteLexeme, type KnownWord } from "./read-lexemes";

type MatchRow = {
  id: string;
  title: string;
  vendor: string;
  product_type: string;
  fields: string;
  spoken: string;
  length: number;
  available: boolean;
  popularity: number;
  price_min: number;
};

/** Weight of a hit by field, as ts_rank wants them: {D description, C options, B keywords, A title}. */
const FIELD_WEIGHTS = "{0.15, 0.3, 0.6, 1}";
/** ts_rank gives one hit of weight 1 this reciprocal (the limit of its series, pi squared over six). */
const RANK_SCALE = Math.PI ** 2 / 6;
/** So many are scored by what is written in them, whatever the limit: the best of them come first. */
const CANDIDATES = 250;
/** A sentence says more of what is meant, so that fewer are near. */
const CANDIDATES_OF_SENTENCE = 120;
const SENTENCE_WORDS = 6;

/** How often a description says a word travels in two digits of this base. */
const SPOKEN_SCALE = 99;
const SPOKEN_DIGITS = 2;

/** Of two titles with the same words the shorter one is the likelier candidate. */
const LONG_TITLE = 0.002;

/** Documents with some of the terms, best first. */
export async function findTextMatches(
  pool: Pool,
  shopId: string,
  { filters, limit }: CatalogQuery,
  search: {
    query: WeighedQuery;
    terms: SearchTerm[];
    words: (KnownWord | null)[];
    relevance: Relevance;
    minorUnits: number;
  },
): Promise<CatalogMatch[]> {
  const values: unknown[] = [shopId];
  function parameter(value: unknown): string {
    values.push(value);
    return `$${values.length}`;
  }
  const legs = chooseLegs(search.terms);
  const score = scoreSql(
    search.terms.filter((term) => term.kind !== "synonym" || legs.terms.includes(term)),
    parameter,
  );
  const fields = search.words.map((word) => (word === null ? "'0'" : fieldsSql(word, parameter)));
  const spoken = search.words.map((word) => (word === null ? "'00'" : spokenSql(word, parameter)));
  const matching = [
    ...(legs.anywhere === null ? [] : [`d.tsv @@ ${parameter(legs.anywhere)}::tsquery`]),
    ...(legs.inTitle === null ? [] : [`ts_filter(d.tsv, '{a}') @@ ${parameter(legs.inTitle)}::tsquery`]),
  ];
  const usual = search.words.length >= SENTENCE_WORDS ? CANDIDATES_OF_SENTENCE : CANDIDATES;
  const count = parameter(Math.max(usual, limit));
  const filter = buildFilter(filters, values);

  // The inner query orders by what is cheap to read and carries nothing wide through the sort; the variants are opened in
  // that order only until there are enough. Each look into a stored tsvector would unpack it anew, so a row's is unpacked once.
  const text = `
    SELECT d.id, d.title, d.vendor, d.product_type, d.available, d.popularity,
      d.price_min::float8 AS price_min, ${fields.join(" || ")} AS fields,
      ${spoken.join(" || ")} AS spoken, length(flat.tsv) AS length
    FROM (
      SELECT ranked.row
      FROM (
        SELECT d.ctid AS row, ${filter.variants === null ? "" : "d.variants, "} ${score} AS score
        FROM search.document AS d
        WHERE d.shop_id = $1 AND (${matching.join(" OR ")}) ${filter.document}
        ORDER BY score DESC, d.popularity DESC, d.id
        OFFSET 0
      ) AS ranked
      ${variantCondition(filter)}
      LIMIT ${count}
    ) AS hit
    JOIN search.document AS d ON d.ctid = hit.row
    CROSS JOIN LATERAL (SELECT d.tsv || ''::tsvector AS tsv OFFSET 0) AS flat`;
  const { rows } = await pool.query<MatchRow>({ text, values });
  return order(rows, search);
}

/** Where no word is known: titles that are nearly spelt like one. */
export async function resemblingTitles(
  pool: Pool,
  shopId: string,
  { filters, limit }: CatalogQuery,
  words: string[],
): Promise<CatalogMatch[]> {
  const fuzzy = words.filter((word) => word.length > 3);
  if (fuzzy.length === 0) return [];
  const values: unknown[] = [shopId, fuzzy, limit];
  const filter = buildFilter(filters, values);
  const { rows } = await pool.query<CatalogMatch>(
    `SELECT d.id, (
       SELECT coalesce(sum(word_similarity(w.word, d.title_folded)), 0)::float8 / ${fuzzy.length}
       FROM unnest($2::text[]) AS w(word) WHERE w.word <% d.title_folded) * 0.3 AS score
     FROM search.document AS d
     WHERE d.shop_id = $1
       AND (${fuzzy.map((_, index) => `d.title_folded %> ($2::text[])[${index + 1}]`).join(" OR ")})
       ${filter.document} ${filter.variants === null ? "" : `AND ${filter.variants("d")}`}
     ORDER BY score DESC, d.popularity DESC, d.id
     LIMIT $3`,
    values,
  );
  return rows;
}

/** Ties go to the smaller id, so that the order never depends on how the rows lie. */
function order(
  rows: MatchRow[],
  { query, relevance, minorUnits }: { query: WeighedQuery; relevance: Relevance; minorUnits: number },
): CatalogMatch[] {
  const scores = relevance.score(
    query,
    rows.map((row) => ({
      id: row.id,
      title: row.title,
      vendor: row.vendor,
      productType: row.product_type,
      fields: Array.from(row.fields, Number),
      spoken: Array.from(row.fields, (_, word) => readSpoken(row.spoken, word)),
      length: row.length,
      available: row.available,
      popularity: row.popularity,
      // Nothing costs nothing: the shop has not told.
      price: row.price_min > 0 ? row.price_min / minorUnits : null,
    })),
  );
  return rows
    .map(({ id }, index) => ({ id, score: scores[index] ?? 0 }))
    .sort(
      (left, right) => right.score - left.score || left.id.length - right.id.length || (left.id < right.id ? -1 : 1),
    );
}

/** A word counts by the field in which it stands, another wording where it is better than the word itself. */
function scoreSql(terms: SearchTerm[], parameter: (value: unknown) => string): string {
  const parts = [...new Set(terms.map(({ position }) => position))].map((place) => {
    const group = terms.filter(({ position }) => position === place);
    const values = group.map(({ tsquery, weight, kind }) => {
      const query = `${parameter(tsquery)}::tsquery`;
      const found =
        kind === "word"
          ? `least(1::float8, ${RANK_SCALE}::float8 * ts_rank('${FIELD_WEIGHTS}', d.tsv, ${query}))`
          : `CASE WHEN d.tsv @@ ${query} THEN 1::float8 ELSE 0 END`;
      return `${weight}::float8 * ${found}`;
    });
    return values.length === 1 ? values.join() : `greatest(${values.join(", ")})`;
  });
  return `(${parts.join(" + ")} - ${LONG_TITLE}::float8 * octet_length(d.title))`;
}

/** How much the description says a word: ts_rank counts a second time less than the first. */
function spokenSql({ tsquery }: KnownWord, parameter: (value: unknown) => string): string {
  const rank = `ts_rank('{1, 0, 0, 0}', flat.tsv, ${parameter(tsquery)}::tsquery)`;
  return `lpad(round(${SPOKEN_SCALE} * least(1::float8, ${rank}))::text, ${SPOKEN_DIGITS}, '0')`;
}

function readSpoken(digits: string, word: number): number {
  return Number(digits.slice(word * SPOKEN_DIGITS, (word + 1) * SPOKEN_DIGITS)) / SPOKEN_SCALE;
}

/** 1 for keywords or options, 2 for the description, 4 for the title, and their sums, as a digit. */
function fieldsSql({ lexemes }: KnownWord, parameter: (value: unknown) => string): string {
  const inField = (weights: string) =>
    `(flat.tsv @@ ${parameter(lexemes.map((lexeme) => `${quoteLexeme(lexeme)}:${weights}`).join(" & "))}::tsquery)::int`;
  return `(${inField("BC")} + 2 * ${inField("D")} + 4 * ${inField("A")})::text`;
}

function variantCondition(filter: SqlFilter): string {
  return filter.variants === null ? "" : `WHERE ${filter.variants("ranked")}`;
}
