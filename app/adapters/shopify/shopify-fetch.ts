import type { ShopifyAddresses } from "./shopify-addresses";

/** For a whole answer, its body included. */
const TIMEOUT_MS = 15_000;

/**
 * The one way to Shopify: for the library (`setAbstractFetchFunc`), for graphql-request and for downloads. In local mode
 * it calls the local Shopify and names the host that is meant in `x-forwarded-host`, since fetch forbids setting Host.
 * Redirects are not followed there: they would name the real hosts again. A file that is read while it is worked on needs a
 * longer `timeoutMs`.
 */
export function createShopifyFetch(addresses: ShopifyAddresses, timeoutMs = TIMEOUT_MS): typeof fetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const { url, forwardedHost } = addresses.forServer(new URL(request.url));
    const headers = new Headers(request.headers);
    if (forwardedHost !== null) headers.set("x-forwarded-host", forwardedHost);
    const hasBody = request.method !== "GET" && request.method !== "HEAD";

    return fetch(url, {
      method: request.method,
      headers,
      body: hasBody ? await request.arrayBuffer() : null,
      redirect: forwardedHost === null ? request.redirect : "manual",
      signal: AbortSignal.any([request.signal, AbortSignal.timeout(timeoutMs)]),
    });
  };
}
