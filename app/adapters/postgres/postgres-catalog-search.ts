import type { Pool } from "pg";
import type { CatalogMatch, CatalogQuery, CatalogSearch, ProductFigures } from "~/ports/catalog-search";
import type { Relevance } from "~/ports/relevance";
import { readDocuments } from "./catalog-document-row";
import { buildFilter } from "./catalog-filter-sql";
import { findTerms } from "./catalog-query-terms";
import type { CatalogVocabularyCache } from "./catalog-vocabulary-cache";
import { findTextMatches, resemblingTitles } from "./find-text-matches";

/**
 * Search over one shop in two steps: the index chooses candidates (any of the query's words and their other wordings, rare
 * ones first), then `relevance` scores what is written in them.
 */
export function createPostgresCatalogSearch(
  pool: Pool,
  shopId: string,
  vocabularies: CatalogVocabularyCache,
  relevance: Relevance,
): CatalogSearch {
  async function findMatches(query: CatalogQuery): Promise<CatalogMatch[]> {
    const reading = relevance.readQuery(query.text);
    if (reading.words.length === 0) return mostPopular(pool, shopId, query);

    const found = await findTerms(pool, shopId, reading);
    const matches =
      found.terms.length === 0
        ? await resemblingTitles(pool, shopId, query, found.unknown)
        : await findTextMatches(pool, shopId, query, { ...found, relevance });
    return matches.slice(0, query.limit);
  }

  return {
    findMatches,

    async findCandidates(query) {
      const matches = await findMatches(query);
      const scores = new Map(matches.map(({ id, score }) => [id, score]));
      const documents = await readDocuments(pool, shopId, "id", [...scores.keys()]);
      return documents.map((document) => ({ document, lexicalScore: scores.get(document.id) ?? 0 }));
    },

    async getByIds(ids) {
      return readDocuments(pool, shopId, "id", ids);
    },

    async getByHandles(handles) {
      return readDocuments(pool, shopId, "handle", handles);
    },

    async getFigures(ids) {
      if (ids.length === 0) return [];
      const { rows } = await pool.query<ProductFigures>(
        "SELECT id, margin, stock, sold, returned FROM search.product_figures WHERE shop_id = $1 AND id = ANY ($2)",
        [shopId, ids],
      );
      return rows;
    },

    getVocabulary: () => vocabularies.get(shopId),
  };
}

async function mostPopular(pool: Pool, shopId: string, query: CatalogQuery): Promise<CatalogMatch[]> {
  const values: unknown[] = [shopId, query.limit];
  const filter = buildFilter(query.filters, values);
  const { rows } = await pool.query<CatalogMatch>(
    `SELECT d.id, 0 AS score
     FROM search.document AS d
     WHERE d.shop_id = $1 ${filter.document} ${filter.variants === null ? "" : `AND ${filter.variants("d")}`}
     ORDER BY d.popularity DESC, d.id
     LIMIT $2`,
    values,
  );
  return rows;
}
