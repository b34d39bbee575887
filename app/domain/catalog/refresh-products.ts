import type { CatalogIndex } from "~/ports/catalog-index";
import type { CatalogSource } from "~/ports/catalog-source";
import type { Clock } from "~/ports/clock";
import { toIndexedProduct } from "./to-indexed-product";

/** Reads some products again, after a webhook named them; those that shoppers can no longer see leave the index. */
export async function refreshProducts(
  { source, index, clock }: { source: CatalogSource; index: CatalogIndex; clock: Clock },
  ids: string[],
  shop: { locale: string; currency: string },
): Promise<void> {
  const wanted = [...new Set(ids)];
  const read = await source.readProducts(wanted);
  const indexed = read.flatMap((product) => {
    const document = toIndexedProduct(product, { currency: shop.currency, now: clock.now() });
    return document === null ? [] : [document];
  });

  await index.prepare(shop);
  const kept = new Set(indexed.map((product) => product.id));
  if (indexed.length > 0) {
    await index.upsert(indexed, clock.now());
    await index.learnWords([...kept]);
  }

  const gone = wanted.filter((id) => !kept.has(id));
  if (gone.length > 0) await index.remove(gone);
}
