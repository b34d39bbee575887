import type { SimulatorContext } from "../state/simulator-context.ts";

export type CatalogImport = { products: number };

/** Replaces a shop's catalogue by the products of Shopify CSV exports. */
export function importCatalogFiles(
  context: SimulatorContext,
  handle: string,
  csvPaths: readonly string[],
): Promise<CatalogImport> {
  return Promise.reject(
    new Error(`No importer yet for ${csvPaths.join(", ")} (${context.shops.size} shops, ${handle}).`),
  );
}
