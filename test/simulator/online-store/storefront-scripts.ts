import { readFileSync } from "node:fs";
import { presentmentFor } from "../commerce/presentment.ts";
import { jsonForHtml } from "./liquid/text-filters.ts";
import type { PageContent } from "./page-content.ts";
import type { StorefrontVisit } from "./storefront-visit.ts";

/** Browser scripts that Shopify serves to storefronts, by the path on the storefront or the CDN that has them. */
const FILES: Record<string, { file: string; cacheControl: string }> = {
  "/cdn/shopifycloud/storefront/assets/consent-tracking-api.js": {
    file: "consent-tracking-api.js",
    cacheControl: "public, max-age=31536000",
  },
  "/storefront/standard-actions.js": {
    file: "standard-actions.js",
    cacheControl: "public, max-age=600, must-revalidate",
  },
};

/** Inline part of `Shopify.loadFeatures`; it fetches a feature's script when the feature is asked for. */
export const LOAD_FEATURES_SCRIPT = readScript("load-features.js");

/** `ShopifyAnalytics.meta` and `Shopify.analytics.publish`, as they stand before `</head>`. */
export function storefrontAnalytics(visit: StorefrontVisit, page: PageContent): string {
  const { currency } = presentmentFor(visit.shop, visit.countryCode);
  const { resource, pageType } = page;
  const meta = {
    page: { pageType, ...(resource ? { resourceType: resource.type, resourceId: resource.id } : {}) },
    currency,
    ...(resource?.type === "product"
      ? { product: { id: resource.id, gid: `gid://shopify/Product/${resource.id}` } }
      : {}),
  };
  return [
    `<script>window.ShopifyAnalytics = { meta: ${jsonForHtml(meta)}, lib: {} }; window.trekkie = window.trekkie || [];</script>`,
    `<script>${readScript("analytics.js")}</script>`,
  ].join("\n");
}

/** The module script of `Shopify.actions`; empty for a theme of the days before it. */
export function standardActionsTag(visit: StorefrontVisit): string {
  if (!visit.theme.hasStandardActions) return "";
  return `<script type="module" src="${visit.cdnOrigin}/storefront/standard-actions.js" crossorigin></script>`;
}

/** One of Shopify's storefront scripts by path; null when the path is not one. */
export function findStorefrontScript(path: string): Response | null {
  const found = FILES[path];
  if (!found) return null;
  return new Response(readScript(found.file), {
    headers: {
      "content-type": "text/javascript; charset=utf-8",
      "cache-control": found.cacheControl,
      "access-control-allow-origin": "*",
    },
  });
}

function readScript(file: string): string {
  return readFileSync(new URL(`browser/${file}`, import.meta.url), "utf8");
}
