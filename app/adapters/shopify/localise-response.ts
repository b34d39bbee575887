import type { ShopifyAddresses } from "./shopify-addresses";

const APP_BRIDGE_URL = "https://cdn.shopify.com/shopifycloud/app-bridge.js";

/** The library says who may frame a document, where its address names a shop. Otherwise nobody may. */
export function secureDocumentHeaders(headers: Headers) {
  const framing = headers.get("content-security-policy") ?? "frame-ancestors 'none';";
  headers.set("content-security-policy", `${framing} object-src 'none'; base-uri 'none'; form-action 'self';`);
}

/**
 * Which scripts a page of ours runs: its own files, inline ones with the nonce, and Shopify's App Bridge. The library's own
 * documents have inline scripts without a nonce and nothing of anybody else's in them.
 */
export function restrictScripts(headers: Headers, nonce: string) {
  const policy = headers.get("content-security-policy") ?? "";
  const sources = `'self' 'nonce-${nonce}' ${new URL(APP_BRIDGE_URL).origin}`;
  headers.set("content-security-policy", `${policy} script-src ${sources};`);
}

/**
 * Makes headers that name Shopify's hosts fit for a browser in front of the local Shopify: who may frame a page, the
 * preloaded App Bridge, and redirects into the admin. Does nothing in front of the real one.
 */
export function localiseHeaders(addresses: ShopifyAddresses, headers: Headers) {
  const { local } = addresses;
  if (local === null) return;

  const policy = headers.get("content-security-policy");
  if (policy !== null) {
    const localised = policy
      .replace(/frame-ancestors (?=.*https:\/\/admin\.shopify\.com)/, `frame-ancestors ${local.adminOrigin} `)
      .replace("script-src ", `script-src ${new URL(local.appBridgeUrl).origin} `);
    headers.set("content-security-policy", localised);
  }
  if (headers.get("link")?.includes(APP_BRIDGE_URL)) {
    headers.set("link", `<${local.appBridgeUrl}>; rel="preload"; as="script";`);
  }
  for (const name of ["location", "x-shopify-api-request-failure-reauthorize-url"]) {
    const target = headers.get(name);
    if (target !== null) headers.set(name, addresses.forBrowser(target));
  }
}

/** The same for a whole answer of the library: a redirect, or a page that loads App Bridge. */
export async function localiseResponse(addresses: ShopifyAddresses, response: Response): Promise<Response> {
  const headers = new Headers(response.headers);
  const isDocument = headers.get("content-type")?.startsWith("text/html") ?? false;
  if (isDocument) secureDocumentHeaders(headers);
  localiseHeaders(addresses, headers);

  const { status, statusText } = response;
  if (!isDocument || addresses.local === null) return new Response(response.body, { status, statusText, headers });
  const html = (await response.text()).replaceAll(APP_BRIDGE_URL, addresses.local.appBridgeUrl);
  return new Response(html, { status, statusText, headers });
}
