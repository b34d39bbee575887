import type { CatalogDocument } from "~/ports/catalog-search";
import type { ToolContext } from "./tool";

/** Reads the products live (one round trip) and puts both views of them into the evidence. */
export async function recordProducts(
  documents: CatalogDocument[],
  { ports, evidence }: Pick<ToolContext, "ports" | "evidence">,
): Promise<void> {
  for (const document of documents) evidence.documents.set(document.id, document);
  const missing = documents.map(({ id }) => id).filter((id) => !evidence.products.has(id));
  if (missing.length === 0) return;

  for (const product of await ports.storefront.readProducts(missing)) evidence.products.set(product.id, product);
}
