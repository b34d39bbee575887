import { htmlAttributes } from "./liquid/escape-html.ts";
import { jsonForHtml } from "./liquid/text-filters.ts";
import { presentmentFor } from "../commerce/presentment.ts";
import { routesObject } from "./objects/routes-object.ts";
import type { PageContent } from "./page-content.ts";
import { LOAD_FEATURES_SCRIPT } from "./storefront-scripts.ts";
import type { StorefrontVisit } from "./storefront-visit.ts";

/** Languages in which predictive search answers (those of the shop that Shopify lists). */
export const PREDICTIVE_SEARCH_UNSUPPORTED = new Set(["zh", "ja", "ko", "ar", "he", "hi", "th"]);

/**
 * `content_for_header`: the globals that Shopify gives every storefront page (names as on Shopify's demo stores in
 * October 2026). The consent region comes with the page, where Shopify asks a service for it.
 */
export function contentForHeader(visit: StorefrontVisit, page: PageContent): string {
  const { shop, theme, locale, countryCode, rootPath, url } = visit;
  const { currency } = presentmentFor(shop, countryCode);
  const root = `${routesObject(rootPath).root_url.replace(/\/$/, "")}/`;
  const features = {
    accessToken: "",
    betas: [],
    domain: url.host,
    predictiveSearch: !PREDICTIVE_SEARCH_UNSUPPORTED.has(locale.split("-")[0] ?? locale),
    shopId: shop.id,
    locale,
  };
  const globals = {
    shop: shop.domain,
    locale,
    currency: { active: currency, rate: "1.0" },
    country: countryCode,
    theme: { name: theme.name, id: theme.id, schema_name: "Concourse", schema_version: "1.0.0", role: theme.role },
    cdnHost: `${url.host}/cdn`,
  };
  const script = [
    "var Shopify = Shopify || {};",
    `Object.assign(Shopify, ${jsonForHtml(globals)});`,
    'Shopify.theme.handle = "null"; Shopify.theme.style = { id: null, handle: null };',
    `Shopify.routes = Shopify.routes || {}; Shopify.routes.root = ${jsonForHtml(root)};`,
    "Shopify.modules = true;",
    ...(visit.designMode ? ["Shopify.designMode = true;"] : []),
    `Shopify.PaymentButton = Shopify.PaymentButton || { init: function () {} };`,
    `var __st = ${jsonForHtml({ a: shop.id, offset: 0, pageurl: `${url.host}${url.pathname}`, p: page.pageType, ...statsOf(page) })};`,
  ].join("\n");

  return [
    `<meta${htmlAttributes({ id: "shopify-digital-wallet", name: "shopify-digital-wallet", content: `/${shop.id}/digital_wallets/dialog` })}>`,
    ...alternates(visit),
    `<script id="shopify-features" type="application/json">${jsonForHtml(features)}</script>`,
    `<script>${script}</script>`,
    `<script id="shopify-consent-region" type="application/json">${jsonForHtml({ consentRequired: shop.requiresConsent, region: countryCode })}</script>`,
    `<script>${LOAD_FEATURES_SCRIPT}</script>`,
  ].join("\n");
}

function statsOf(page: PageContent): Record<string, unknown> {
  return page.resource ? { rtyp: page.resource.type, rid: page.resource.id } : {};
}

function alternates({ shop, path, url }: StorefrontVisit): string[] {
  if (shop.locales.length < 2) return [];
  return shop.locales.map((locale) => {
    const prefix = locale === shop.primaryLocale ? "" : `/${locale.toLowerCase()}`;
    const href = `${url.origin}${prefix}${path === "/" && prefix ? "" : path}`;
    return `<link${htmlAttributes({ rel: "alternate", hreflang: locale, href })}>`;
  });
}
