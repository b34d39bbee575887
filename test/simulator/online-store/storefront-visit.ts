import type { Cart, Customer, ShopState, Theme } from "../state/entities.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";
import { readCustomer } from "./customer-session.ts";
import { splitLocalePrefix } from "./locale-prefix.ts";
import { readCookie } from "./read-cookie.ts";

/** One request to an online store, with everything that a page may depend on already resolved. */
export type StorefrontVisit = {
  context: SimulatorContext;
  shop: ShopState;
  theme: Theme;
  url: URL;
  /** Path without the locale prefix. */
  path: string;
  /** Empty or `/fr`. */
  rootPath: string;
  locale: string;
  countryCode: string;
  /** Shown in the theme editor. */
  designMode: boolean;
  customer: Customer | null;
  cart: Cart | null;
  /** Origin of the CDN as this browser reaches it. */
  cdnOrigin: string;
};

/** Resolves locale, country, customer and cart of a storefront request. */
export function readStorefrontVisit(request: Request, shop: ShopState, context: SimulatorContext): StorefrontVisit {
  const url = new URL(request.url);
  const prefix = splitLocalePrefix(shop, url.pathname);
  const theme = shop.themes.find((candidate) => candidate.role === "main");
  if (!theme) throw new Error(`${shop.domain} has no published theme: give it one with role "main"`);

  return {
    context,
    shop,
    theme,
    url,
    path: prefix.path,
    rootPath: prefix.rootPath,
    locale: prefix.locale,
    countryCode:
      prefix.countryCode ?? readCountryParameter(shop, url) ?? readCountryCookie(shop, request) ?? shop.countryCode,
    designMode: url.searchParams.get("design_mode") === "1",
    customer: readCustomer(shop, request),
    cart: readCart(shop, request),
    cdnOrigin: cdnOriginFor(url),
  };
}

/** `http://cdn.localhost:<port>` beside a local storefront, `https://cdn.shopify.com` beside the real host name. */
export function cdnOriginFor(url: URL): string {
  if (!url.hostname.endsWith(".localhost")) return "https://cdn.shopify.com";
  return `${url.protocol}//cdn.localhost${url.port ? `:${url.port}` : ""}`;
}

/**
 * `?country=CA` shows a page in that country (docs.global-e.com, "Shopping / Marketing Feeds (Liquid Storefronts)": product links
 * with it hold whatever the visitor's address says). Null where the shop does not sell there.
 */
export function readCountryParameter(shop: ShopState, url: URL): string | null {
  const code = url.searchParams.get("country")?.toUpperCase() ?? "";
  return shop.markets.some((market) => market.countries.includes(code)) ? code : null;
}

function readCountryCookie(shop: ShopState, request: Request): string | null {
  const code = readCookie(request, "localization");
  return code && shop.markets.some((market) => market.countries.includes(code)) ? code : null;
}

function readCart(shop: ShopState, request: Request): Cart | null {
  const [token, query] = (readCookie(request, "cart") ?? "").split("?");
  const cart = token ? shop.carts.get(token) : undefined;
  if (cart?.completedOrderId !== null) return null;
  return cart.key === new URLSearchParams(query).get("key") ? cart : null;
}
