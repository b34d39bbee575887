import type { CatalogIndex } from "~/ports/catalog-index";

/** Products that were deleted in the shop leave the index; harmless for ids that are not in it. */
export async function removeProducts({ index }: { index: CatalogIndex }, ids: string[]): Promise<void> {
  if (ids.length > 0) await index.remove(ids);
}
