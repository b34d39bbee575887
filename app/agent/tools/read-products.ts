import type { ToolContext } from "./tool";

/**
 * Reads products live and in the index side by side (one round trip) and puts both views of them into the evidence. What
 * was read earlier in the turn is not read again.
 */
export async function readProducts(
  ids: string[],
  { ports, evidence }: Pick<ToolContext, "ports" | "evidence">,
): Promise<void> {
  const unknown = ids.filter((id) => !evidence.documents.has(id));
  const unread = ids.filter((id) => !evidence.products.has(id));
  const [documents, live] = await Promise.all([
    unknown.length === 0 ? [] : ports.catalog.getByIds(unknown),
    unread.length === 0 ? [] : ports.storefront.readProducts(unread),
  ]);
  for (const document of documents) evidence.documents.set(document.id, document);
  for (const product of live) evidence.products.set(product.id, product);
}
