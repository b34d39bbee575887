import type { Shop } from "~/ports/shop-store";
import { services } from "~/services.server";

/** A shop that went is refused after at most this long; one that came is seen after the shorter time. */
const REFRESH_MS = 15_000;
const RETRY_MS = 1000;
const PREFLIGHT_SECONDS = "7200";

let known: { origins: Set<string>; readAt: number } | null = null;

/** Origin of the shop's own pages: the only one that may use a token of this shop. */
export function originOf(shop: Pick<Shop, "domain" | "primaryHost">): string {
  return services.addresses.storefrontOrigin(shop);
}

/**
 * Answers to every `/agent/*` request, errors too, are readable by pages of an installed shop and by nobody else. Which
 * shop a request is for says its token alone; this only opens the door to storefronts.
 */
export async function corsHeaders(request: Request): Promise<Headers> {
  const headers = new Headers({ vary: "Origin" });
  const origin = request.headers.get("origin");
  if (origin !== null && (await isStorefront(origin))) headers.set("access-control-allow-origin", origin);
  return headers;
}

/** The browser's question before a request with a token. */
export async function answerPreflight(request: Request, methods: string[]): Promise<Response> {
  const headers = await corsHeaders(request);
  if (!headers.has("access-control-allow-origin")) return new Response(null, { status: 403, headers });

  headers.set("access-control-allow-methods", methods.join(", "));
  headers.set("access-control-allow-headers", "authorization, content-type, last-event-id");
  headers.set("access-control-max-age", PREFLIGHT_SECONDS);
  return new Response(null, { status: 204, headers });
}

export function withHeaders(response: Response, headers: Headers): Response {
  headers.forEach((value, name) => response.headers.set(name, value));
  return response;
}

async function isStorefront(origin: string): Promise<boolean> {
  const now = performance.now();
  const lifeMs = known?.origins.has(origin) ? REFRESH_MS : RETRY_MS;
  if (known === null || now - known.readAt > lifeMs) {
    const shops = await services.shops.listInstalled();
    known = { origins: new Set(shops.map(originOf)), readAt: now };
  }
  return known.origins.has(origin);
}
