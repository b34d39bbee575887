import { createHmac, timingSafeEqual } from "node:crypto";

/** Shopify's requests come at once; an older one is a replay. */
const MAX_AGE_SECONDS = 90;
const SINGLE = ["shop", "timestamp", "signature"];
const SHOP_DOMAIN = /^[a-z0-9][a-z0-9-]*\.myshopify\.com$/;

export type ProxyRequest = {
  shopDomain: string;
  /** Numeric id of the customer who is logged in to the store. */
  customerId: string | null;
  /** For example `/apps/shopwalker`; a merchant may have changed it. */
  pathPrefix: string;
};

/**
 * Whether Shopify's app proxy signed this query, and what it says. Null: no. Our own, since the library's loads the shop's
 * session, may refresh its token, and refuses repeated parameters and accepts a missing timestamp.
 */
export function verifyAppProxy(query: URLSearchParams, secret: string, now: Date): ProxyRequest | null {
  if (SINGLE.some((name) => query.getAll(name).length !== 1)) return null;
  const timestamp = query.get("timestamp") ?? "";
  const age = now.getTime() / 1000 - Number(timestamp);
  if (!/^\d{1,12}$/.test(timestamp) || Math.abs(age) > MAX_AGE_SECONDS) return null;

  const expected = createHmac("sha256", secret).update(signedText(query)).digest();
  const given = Buffer.from(query.get("signature") ?? "", "hex");
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) return null;

  const shopDomain = query.get("shop") ?? "";
  const customerId = query.getAll("logged_in_customer_id").join(",");
  if (!SHOP_DOMAIN.test(shopDomain) || !/^\d*$/.test(customerId)) return null;
  return { shopDomain, customerId: customerId === "" ? null : customerId, pathPrefix: readPathPrefix(query) };
}

/** Repeated, one of them would be the shopper's own, and which one is not told: then none is believed. */
function readPathPrefix(query: URLSearchParams): string {
  const prefixes = query.getAll("path_prefix");
  return prefixes.length === 1 ? (prefixes[0] ?? "") : "";
}

/** "key=value" of every parameter but the signature, repeated values joined by commas, sorted, without separator. */
function signedText(query: URLSearchParams): string {
  const values = new Map<string, string[]>();
  for (const [name, value] of query) {
    if (name !== "signature") values.set(name, [...(values.get(name) ?? []), value]);
  }
  return [...values]
    .map(([name, all]) => `${name}=${all.join(",")}`)
    .sort()
    .join("");
}
