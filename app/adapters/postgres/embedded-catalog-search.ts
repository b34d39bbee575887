import type { Pool } from "pg";
import type { ShopSettings } from "~/contracts/shop-settings";
import { foldText } from "~/lib/fold-text";
import type { BlendSimilarity } from "~/ports/blend-similarity";
import type {
  CatalogDocument,
  CatalogFilters,
  CatalogMatch,
  CatalogQuery,
  CatalogSearch,
} from "~/ports/catalog-search";
import type { EmbeddingAccess } from "~/ports/embedding-access";
import type { EmbeddingStore } from "~/ports/embedding-store";
import type { EmbeddingShelf } from "./embedding-shelf";

type Generation = { model: string; dimension: number; trust: number; version: string };

/** What a process keeps for all shops: which of them have vectors, and the vectors of queries. */
export type EmbeddingMemory = {
  generations: Map<string, { generation: Generation | null; until: number }>;
  queries: Map<string, Float32Array>;
};

export function createEmbeddingMemory(): EmbeddingMemory {
  return { generations: new Map(), queries: new Map() };
}

type Options = {
  shopId: string;
  pool: Pool;
  inner: CatalogSearch;
  store: EmbeddingStore;
  access: EmbeddingAccess;
  shelf: EmbeddingShelf;
  memory: EmbeddingMemory;
  blend: BlendSimilarity;
  /** As they are now: whoever switches embeddings off sends nothing more. Null: the shop is gone. */
  readSettings: () => Promise<ShopSettings | null>;
};

/** A query waits no longer for its vector: the words have their answer by then. */
const QUERY_TIMEOUT_MS = 150;
/** A shop that has got its first vectors is noticed within this time; one without costs nothing until then. */
const REMEMBERED_MS = 30_000;
const MAX_QUERIES = 500;
const MAX_QUERY_LENGTH = 300;
/** Re-ordered by similarity; what stands behind these is far from what was asked. */
const BLENDED = 50;
const NEAREST = 20;
/** Addresses and long numbers are nobody else's business. */
const PERSONAL = /@|\d{6,}/;

const READ_GENERATION =
  "SELECT model, dimension, trust, version::text AS version FROM search.embedding_state WHERE shop_id = $1";

/**
 * Search with embeddings where a shop has them: they are one more reason for a place, bounded by how far this shop's vectors
 * can be believed. Whatever goes wrong with them (slow, down, another dimension), the words' answer stands.
 */
export function createEmbeddedCatalogSearch(options: Options): CatalogSearch {
  const { inner } = options;

  async function findMatches(query: CatalogQuery): Promise<CatalogMatch[]> {
    const generation = await findGeneration(options);
    if (generation === null || generation.trust <= 0 || !isAskable(query.text)) return inner.findMatches(query);

    const [matches, vector] = await Promise.all([
      inner.findMatches({ ...query, limit: Math.max(query.limit, BLENDED) }),
      findQueryVector(options, generation, query.text),
    ]);
    if (vector === null) return matches.slice(0, query.limit);
    const blended = await blendMatches(options, { query, matches, vector, generation });
    return blended.slice(0, query.limit);
  }

  return {
    ...inner,
    findMatches,
    async findCandidates(query) {
      const generation = await findGeneration(options);
      if (generation === null || generation.trust <= 0) return inner.findCandidates(query);
      const matches = await findMatches(query);
      const scores = new Map(matches.map(({ id, score }) => [id, score]));
      const documents = await inner.getByIds([...scores.keys()]);
      return documents.map((document) => ({ document, lexicalScore: scores.get(document.id) ?? 0 }));
    },
  };
}

function isAskable(text: string): boolean {
  return text.trim() !== "" && text.length <= MAX_QUERY_LENGTH && !PERSONAL.test(text);
}

async function findGeneration({ pool, shopId, memory: { generations } }: Options): Promise<Generation | null> {
  const known = generations.get(shopId);
  if (known && performance.now() < known.until) return known.generation;
  const { rows } = await pool.query<Generation>(READ_GENERATION, [shopId]);
  const generation = rows[0] ?? null;
  generations.set(shopId, { generation, until: performance.now() + REMEMBERED_MS });
  return generation;
}

async function findQueryVector(
  { shopId, access, memory: { queries }, readSettings }: Options,
  { model, dimension }: Generation,
  text: string,
): Promise<Float32Array | null> {
  const signal = AbortSignal.timeout(QUERY_TIMEOUT_MS);
  const settings = await readSettings();
  const grant = settings && (await access.open(settings));
  if (grant?.status !== "granted" || grant.model !== model) return null;

  const key = JSON.stringify([shopId, model, text.trim().toLowerCase()]);
  const known = queries.get(key);
  if (known) return known;
  const answer = await grant.embed([text], signal);
  const vector = answer.ok ? answer.vectors[0] : undefined;
  if (vector?.length !== dimension) return null;

  queries.set(key, vector);
  const oldest = queries.keys().next();
  if (queries.size > MAX_QUERIES && !oldest.done) queries.delete(oldest.value);
  return vector;
}

async function blendMatches(
  { shopId, inner, store, shelf, blend }: Options,
  found: { query: CatalogQuery; matches: CatalogMatch[]; vector: Float32Array; generation: Generation },
): Promise<CatalogMatch[]> {
  const { query, matches, vector, generation } = found;
  const [head, tail] = [matches.slice(0, BLENDED), matches.slice(BLENDED)];
  const known = new Set(matches.map(({ id }) => id));
  const unseen = shelf.findNearest(shopId, generation.version, vector, NEAREST).filter(({ id }) => !known.has(id));
  const [vectors, documents] = await Promise.all([
    store.readVectors(head.map(({ id }) => id)),
    inner.getByIds(unseen.map(({ id }) => id)),
  ]);

  const allowed = new Set(documents.filter((document) => passes(document, query.filters)).map(({ id }) => id));
  const similarities = new Map([...vectors].map(([id, other]) => [id, cosine(vector, other)]));
  const nearest = unseen.filter(({ id }) => allowed.has(id));
  const blended = blend(head, { similarities, nearest, trust: generation.trust });
  return [...blended.slice(0, head.length), ...tail, ...blended.slice(head.length)];
}

function cosine(left: Float32Array, right: Float32Array): number {
  return left.reduce((sum, value, axis) => sum + value * (right[axis] ?? 0), 0);
}

/** The filters of the index, for products that it was not asked for. */
function passes(document: CatalogDocument, filters: CatalogFilters): boolean {
  // What only facets can tell is left to the index: nothing is added to such a search.
  const { options = {}, productTypes, vendors, collections, exclude = {}, excludeIds, available, price } = filters;
  const hasFacets =
    Object.keys(options).length > 0 ||
    [productTypes, vendors, collections, exclude.collections].some((list) => list?.length);
  if (hasFacets || excludeIds?.includes(document.id)) return false;
  if (includesFolded(exclude.productTypes, document.productType)) return false;
  if (includesFolded(exclude.vendors, document.vendor)) return false;
  if (document.tags.some((tag) => exclude.tags?.includes(tag))) return false;
  if (available !== undefined && document.available !== available) return false;
  if (price?.min !== undefined && document.priceMax < price.min) return false;
  return price?.max === undefined || document.priceMin <= price.max;
}

function includesFolded(list: string[] | undefined, value: string): boolean {
  return list?.some((entry) => foldText(entry) === foldText(value)) ?? false;
}
