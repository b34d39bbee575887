import { prepareSteering } from "~/agent/ranking/steering/prepare-steering";
import type { CatalogSearch } from "~/ports/catalog-search";
import type { MerchandisingStore } from "~/ports/merchandising-store";
import type { LiveProduct } from "~/ports/storefront";

/** Which of these the merchant wants not to be recommended. */
export async function findNever(
  { catalog, merchandising }: { catalog: CatalogSearch; merchandising: Pick<MerchandisingStore, "read"> },
  products: LiveProduct[],
): Promise<(id: string) => boolean> {
  const said = await merchandising.read();
  if (!said.rules.some(({ action }) => action === "never")) return () => false;

  const [vocabulary, documents] = await Promise.all([
    catalog.getVocabulary(),
    catalog.getByIds(products.map(({ id }) => id)),
  ]);
  const steering = prepareSteering(said, vocabulary);
  const known = new Map(documents.map((document) => [document.id, document]));
  return (id) => steering.isNeverId(id, known.get(id));
}
