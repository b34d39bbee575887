import { furnishImportedShop } from "../csv-import/furnish-imported-shop.ts";
import { importProductCsv, type ImportReport } from "../csv-import/import-product-csv.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";

/** What came of each file, in their order. */
export type CatalogImport = { files: (ImportReport & { path: string })[] };

/**
 * Replaces a shop's catalogue by the products of Shopify CSV exports and gives it what a shop needs besides. Throws
 * when there is no such shop or a file cannot be read; rows that cannot be imported are in the report.
 */
export async function importCatalogFiles(
  context: SimulatorContext,
  handle: string,
  csvPaths: readonly string[],
): Promise<CatalogImport> {
  const shop = context.shops.get(`${handle}.myshopify.com`);
  if (!shop) throw new Error(`There is no shop ${handle}.myshopify.com to import into.`);

  const files: CatalogImport["files"] = [];
  for (const path of csvPaths) {
    const report = await importProductCsv({ shop, context, path, replaceCatalog: files.length === 0 });
    files.push({ path, ...report });
  }
  furnishImportedShop(shop, context);
  return { files };
}
