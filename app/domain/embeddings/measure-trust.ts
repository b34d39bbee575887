import type { CatalogSearch } from "~/ports/catalog-search";
import type { EmbeddingStore } from "~/ports/embedding-store";

/** Enough for an error of about one in a hundred. */
const SAMPLE = 120;
const ALIKE = 3;
const OTHERS = 6;
/** Share of pairs told apart: half is chance. Below the first nothing is believed, from the second on all. */
const WORTHLESS = 0.65;
const GOOD = 0.85;

/**
 * How far a shop's vectors may count, 0 to 1: how often a product lies closer to what the words find for its title than to
 * what was drawn at random. Vectors that say nothing about these products get none, whatever their maker promises.
 */
export async function measureTrust({
  store,
  catalog,
}: {
  store: Pick<EmbeddingStore, "sample" | "readVectors">;
  catalog: Pick<CatalogSearch, "findMatches">;
}): Promise<number> {
  const sample = await store.sample(SAMPLE);
  let told = 0;
  let pairs = 0;

  for (const [index, { id, title }] of sample.entries()) {
    const found = await catalog.findMatches({ text: title, filters: {}, limit: ALIKE + 1 });
    const alike = found
      .map((match) => match.id)
      .filter((other) => other !== id)
      .slice(0, ALIKE);
    // The sample is in an order that has nothing to do with what the products are.
    const others = Array.from({ length: OTHERS }, (_, step) => sample[(index + 1 + step) % sample.length]?.id ?? id);
    const strangers = others.filter((other) => other !== id && !found.some((match) => match.id === other));
    const vectors = await store.readVectors([id, ...alike, ...strangers]);
    const own = vectors.get(id);
    if (!own) continue;

    const similarityOf = (other: string) => cosine(own, vectors.get(other));
    for (const near of alike) {
      for (const far of strangers) {
        const [left, right] = [similarityOf(near), similarityOf(far)];
        if (left === null || right === null) continue;
        pairs += 1;
        told += left > right ? 1 : left === right ? 0.5 : 0;
      }
    }
  }
  if (pairs === 0) return 0;
  return Math.max(0, Math.min(1, (told / pairs - WORTHLESS) / (GOOD - WORTHLESS)));
}

function cosine(left: Float32Array, right: Float32Array | undefined): number | null {
  return right ? left.reduce((sum, value, axis) => sum + value * (right[axis] ?? 0), 0) : null;
}
