import type { Pool } from "pg";

/** All vectors of a shop in small: one signed byte a number, on at most so many axes. */
type Shelf = { version: string; ids: string[]; axes: number; bytes: Int8Array };

export type EmbeddingShelf = {
  /** The nearest products of a shop; none until its vectors have been read, which begins with the first question. */
  findNearest(
    shopId: string,
    version: string,
    query: Float32Array,
    limit: number,
  ): { id: string; similarity: number }[];
};

const MAX_AXES = 256;
const MAX_BYTES = 48_000_000;
const PAGE = 2000;

/**
 * Copies of what the database has, kept while there is room: PostgreSQL cannot tell the nearest of ten thousand vectors
 * without an extension that not every server has. The whole is scanned: five million multiplications, a few milliseconds.
 */
export function createEmbeddingShelf(pool: Pool, onError: (error: unknown) => void): EmbeddingShelf {
  const shelves = new Map<string, Shelf>();
  const reading = new Set<string>();

  async function read(shopId: string, version: string): Promise<void> {
    const ids: string[] = [];
    const pages: Int8Array[] = [];
    let axes = 0;
    for (let after = ""; ;) {
      const { rows } = await pool.query<{ id: string; vector: Buffer }>(
        "SELECT id, vector FROM search.embedding WHERE shop_id = $1 AND id > $2 ORDER BY id LIMIT $3",
        [shopId, after, PAGE],
      );
      const last = rows[rows.length - 1];
      if (!last) break;
      after = last.id;
      for (const { id, vector } of rows) {
        const small = toBytes(shorten(new Float32Array(Uint8Array.from(vector).buffer)));
        axes = small.length;
        ids.push(id);
        pages.push(small);
      }
      if (ids.length * axes > MAX_BYTES) return;
    }
    const bytes = new Int8Array(ids.length * axes);
    for (const [index, page] of pages.entries()) bytes.set(page, index * axes);
    shelves.delete(shopId);
    shelves.set(shopId, { version, ids, axes, bytes });
    makeRoom(shelves);
  }

  return {
    findNearest(shopId, version, query, limit) {
      const shelf = shelves.get(shopId);
      if (shelf?.version !== version && !reading.has(shopId)) {
        reading.add(shopId);
        read(shopId, version)
          .catch(onError)
          .finally(() => reading.delete(shopId));
      }
      const wanted = shorten(query);
      return shelf?.axes === wanted.length ? nearest(shelf, wanted, limit) : [];
    },
  };
}

function makeRoom(shelves: Map<string, Shelf>): void {
  let total = [...shelves.values()].reduce((sum, { bytes }) => sum + bytes.length, 0);
  for (const [shopId, { bytes }] of shelves) {
    if (total <= MAX_BYTES) return;
    shelves.delete(shopId);
    total -= bytes.length;
  }
}

function nearest({ ids, axes, bytes }: Shelf, query: Float32Array, limit: number) {
  const scored = ids.map((id, index) => {
    let sum = 0;
    const start = index * axes;
    for (let axis = 0; axis < axes; axis += 1) sum += (query[axis] ?? 0) * (bytes[start + axis] ?? 0);
    return { id, similarity: sum / 127 };
  });
  return scored.sort((left, right) => right.similarity - left.similarity).slice(0, limit);
}

/** Long vectors folded onto fewer axes with signs that look random: angles stay nearly as they were. */
function shorten(vector: Float32Array): Float32Array {
  if (vector.length <= MAX_AXES) return vector;
  const short = new Float32Array(MAX_AXES);
  for (const [axis, value] of vector.entries()) {
    const hash = Math.imul(axis + 1, 0x9e3779b1) >>> 0;
    const place = hash % MAX_AXES;
    short[place] = (short[place] ?? 0) + (hash & 0x8000_0000 ? value : -value);
  }
  const length = Math.sqrt(short.reduce((sum, value) => sum + value * value, 0));
  return length > 0 ? short.map((value) => value / length) : short;
}

function toBytes(vector: Float32Array): Int8Array {
  return Int8Array.from(vector, (value) => Math.round(value * 127));
}
