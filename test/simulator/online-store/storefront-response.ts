/** `Cache-Control` of storefront answers, as real storefronts send it (facts sheet 4.8). */
export const CACHE = {
  page: "private, max-age=0, must-revalidate",
  never: "private, no-store",
  asset: "public, max-age=31557600",
  missingAsset: "public, max-age=60",
} as const;

/** An HTML page. Pages that are not found are not kept. */
export function htmlResponse(html: string, status = 200): Response {
  const cacheControl = status === 404 ? CACHE.never : CACHE.page;
  return new Response(html, {
    status,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": cacheControl, vary: "Accept" },
  });
}

/** JSON for the theme and for apps in the page. */
export function storefrontJson(body: unknown, status = 200): Response {
  const cacheControl = status === 404 ? CACHE.never : CACHE.page;
  return Response.json(body, { status, headers: { "cache-control": cacheControl, vary: "Accept" } });
}

/** A redirect inside the store, with the cookies it sets. */
export function redirectTo(location: string, cookies: string[] = []): Response {
  const headers = new Headers({ location, "cache-control": CACHE.never });
  for (const cookie of cookies) headers.append("set-cookie", cookie);
  return new Response(null, { status: 302, headers });
}
