import type { Pool } from "pg";
import type { CatalogQuery, CatalogSearch } from "~/ports/catalog-search";
import { analyseQuery, type QueryTerm } from "./catalog-query-terms";
import { DOCUMENT_COLUMNS, toCatalogDocument, type DocumentRow } from "./catalog-document-row";
import { buildFilter, type SqlFilter } from "./catalog-filter-sql";
import type { CatalogVocabularyCache } from "./catalog-vocabulary-cache";

/** Weight of a hit by field, as ts_rank wants them: {D description, C options, B keywords, A title}. */
const FIELD_WEIGHTS = "{0.12, 0.35, 0.65, 1}";
/** ts_rank gives one hit of weight 1 this reciprocal (the limit of its series, pi squared over six). */
const RANK_SCALE = Math.PI ** 2 / 6;

/**
 * First stage of search over one shop: full text with any of the query's words, each weighed by how rare it is in the shop
 * and by the field it is found in; words that the shop does not know are corrected, or compared with the titles by trigrams.
 * `lexicalScore` is the share of the query's weight that was found, 0..1. Without words, the most popular come first.
 */
export function createPostgresCatalogSearch(
  pool: Pool,
  shopId: string,
  vocabularies: CatalogVocabularyCache,
): CatalogSearch {
  return {
    async findCandidates(query) {
      const terms = await analyseQuery(pool, shopId, query.text);
      const statement = terms.length === 0 ? browse(shopId, query) : search(shopId, query, terms);
      const { rows } = await pool.query<DocumentRow & { score: number }>(statement);
      return rows.map((row) => ({ document: toCatalogDocument(row), lexicalScore: row.score }));
    },

    async getByIds(ids) {
      return readDocuments(pool, shopId, "id", ids);
    },

    async getByHandles(handles) {
      return readDocuments(pool, shopId, "handle", handles);
    },

    getVocabulary: () => vocabularies.get(shopId),
  };
}

function search(shopId: string, query: CatalogQuery, terms: QueryTerm[]) {
  const found = terms.filter((term) => term.tsquery !== null);
  const fuzzy = terms.filter((term) => term.tsquery === null).map((term) => term.word);
  const totalWeight = terms.reduce((sum, term) => sum + term.weight, 0);
  const values: unknown[] = [
    shopId,
    found.map((term) => term.tsquery),
    found.map((term) => term.weight / totalWeight),
    matchingTerms(found, query.limit)
      .map((term) => term.tsquery)
      .join(" | "),
    fuzzy,
    terms.filter((term) => term.tsquery === null).map((term) => term.weight / totalWeight),
    query.limit,
  ];
  const filter = buildFilter(query.filters, values);

  // The inner query ranks by what is cheap to read, the variants are opened in that order only until there are enough.
  const text = `
    SELECT ${DOCUMENT_COLUMNS}, hit.score
    FROM (
      SELECT ranked.id, ranked.score
      FROM (
        SELECT d.id, d.variants, d.popularity,
          (SELECT coalesce(sum(t.weight * least(1, ${RANK_SCALE} * ts_rank('${FIELD_WEIGHTS}', d.tsv, t.query))), 0)
             FROM unnest($2::tsquery[], $3::float8[]) AS t(query, weight))
          + (SELECT coalesce(sum(f.weight * CASE WHEN f.word <% d.title_folded
               THEN word_similarity(f.word, d.title_folded) * 0.8 ELSE 0 END), 0)
             FROM unnest($5::text[], $6::float8[]) AS f(word, weight)) AS score
        FROM search.document AS d
        WHERE d.shop_id = $1
          AND (d.tsv @@ $4::tsquery ${fuzzy.map((_, index) => `OR d.title_folded %> ($5::text[])[${index + 1}]`).join(" ")})
          ${filter.document}
        ORDER BY score DESC, d.popularity DESC, d.id
        OFFSET 0
      ) AS ranked
      ${variantCondition(filter)}
      ORDER BY ranked.score DESC, ranked.popularity DESC, ranked.id
      LIMIT $7
    ) AS hit
    JOIN search.document AS d ON d.shop_id = $1 AND d.id = hit.id
    ORDER BY hit.score DESC, d.popularity DESC, d.id`;
  return { text, values };
}

function browse(shopId: string, query: CatalogQuery) {
  const values: unknown[] = [shopId, query.limit];
  const filter = buildFilter(query.filters, values);
  const text = `
    SELECT ${DOCUMENT_COLUMNS}, 0::float8 AS score
    FROM search.document AS d
    WHERE d.shop_id = $1 ${filter.document} ${filter.variants === null ? "" : `AND ${filter.variants("d")}`}
    ORDER BY d.popularity DESC, d.id
    LIMIT $2`;
  return { text, values };
}

/**
 * Which words a candidate must have one of. All of them would make every shoe a candidate for "trail shoes", so the common
 * ones are left out of matching (never out of scoring) as soon as the rarer ones promise enough candidates.
 */
function matchingTerms(terms: QueryTerm[], limit: number): QueryTerm[] {
  const enough = Math.max(4 * limit, 200);
  const matching: QueryTerm[] = [];
  let expected = 0;
  for (const term of terms.toSorted((a, b) => a.documents - b.documents)) {
    if (expected >= enough) break;
    matching.push(term);
    expected += term.documents;
  }
  return matching;
}

function variantCondition(filter: SqlFilter): string {
  return filter.variants === null ? "" : `WHERE ${filter.variants("ranked")}`;
}

async function readDocuments(pool: Pool, shopId: string, column: "id" | "handle", keys: string[]) {
  if (keys.length === 0) return [];
  const { rows } = await pool.query<DocumentRow>(
    `SELECT ${DOCUMENT_COLUMNS} FROM search.document AS d
     JOIN unnest($2::text[]) WITH ORDINALITY AS wanted(key, position) ON wanted.key = d.${column}
     WHERE d.shop_id = $1 ORDER BY wanted.position`,
    [shopId, keys],
  );
  return rows.map(toCatalogDocument);
}
