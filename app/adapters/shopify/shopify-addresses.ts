/** Where the local Shopify answers. Null in every place that takes it: the real one. */
export type LocalShopify = { url: string; adminOrigin: string; appBridgeUrl: string; storefrontPort: string };

/** `<handle>.myshopify.com`, lower case: the only form of a shop's name that is ever a key. */
export const SHOP_DOMAIN = /^[a-z0-9][a-z0-9-]*\.myshopify\.com$/;

const SHOPIFY_HOST = /(^|\.)(myshopify|shopify)\.com$/;

/** How Shopify's hosts are reached by servers and by browsers: unchanged, or mapped to the local Shopify. */
export type ShopifyAddresses = {
  local: LocalShopify | null;
  /** For a request that the server makes: the address to call, and the host that is meant where that differs. */
  forServer(url: URL): { url: URL; forwardedHost: string | null };
  /** For a link or redirect that a browser follows. */
  forBrowser(url: string): string;
  /** Origin of the shop's pages: where a link leads to. */
  storefrontOrigin(shop: { domain: string; primaryHost: string }): string;
  /** Origin of pages on one of the shop's hosts, as CORS sees it. */
  originOfHost(host: string): string;
};

export function createShopifyAddresses(local: LocalShopify | null): ShopifyAddresses {
  if (local === null) {
    return {
      local,
      forServer: (url) => ({ url, forwardedHost: null }),
      forBrowser: (url) => url,
      storefrontOrigin: ({ primaryHost }) => `https://${primaryHost}`,
      originOfHost: (host) => `https://${host}`,
    };
  }

  // Servers call 127.0.0.1, since Node does not resolve names below "localhost"; browsers do, and keep cookies apart by them.
  const storefrontOrigin = (domain: string) =>
    `http://${domain.split(".")[0] ?? domain}.localhost:${local.storefrontPort}`;
  return {
    local,
    forServer: (url) => {
      if (!SHOPIFY_HOST.test(url.hostname)) return { url, forwardedHost: null };
      return { url: new URL(url.pathname + url.search, local.url), forwardedHost: url.hostname };
    },
    forBrowser: (text) => {
      if (!URL.canParse(text)) return text;
      const url = new URL(text);
      const path = url.pathname + url.search + url.hash;
      if (url.hostname === "admin.shopify.com") return local.adminOrigin + path;
      return SHOP_DOMAIN.test(url.hostname) ? storefrontOrigin(url.hostname) + path : text;
    },
    storefrontOrigin: ({ domain }) => storefrontOrigin(domain),
    originOfHost: (host) => (SHOP_DOMAIN.test(host) ? storefrontOrigin(host) : `https://${host}`),
  };
}
