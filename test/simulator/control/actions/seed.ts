import { z } from "zod";
import { defineAction } from "../control-action.ts";
import { importCatalogFiles } from "../import-catalog-files.ts";

const shopSchema = z.object({
  handle: z.string().regex(/^[a-z0-9][a-z0-9-]{0,59}$/, "Lower-case letters, digits and hyphens."),
  name: z.string().max(255).exactOptional(),
  email: z.email().exactOptional(),
  currency: z.string().length(3).exactOptional(),
  countryCode: z.string().length(2).exactOptional(),
  ianaTimezone: z.string().exactOptional(),
  primaryLocale: z.string().exactOptional(),
  locales: z.array(z.string()).exactOptional(),
  requiresConsent: z.boolean().exactOptional(),
  hasStandardActions: z.boolean().exactOptional(),
  content: z.enum(["demo", "empty"]).exactOptional(),
  /** Shopify CSV exports that take the place of the content's products. */
  catalog: z.array(z.string()).default([]),
});

/** Adds a shop; its handle must be free. */
export const seedAction = defineAction(shopSchema, async ({ catalog, ...request }, { addShop, context }) => {
  const shop = addShop(request);
  const imported = catalog.length > 0 ? await importCatalogFiles(context, request.handle, catalog) : null;
  return { shop: shop.domain, imported };
});
