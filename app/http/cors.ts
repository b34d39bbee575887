import type { Shop } from "~/ports/shop-store";
import { services } from "~/services.server";

/** A shop that went is refused after at most this long; one that came is seen after the shorter time. */
const REFRESH_MS = 15_000;
const RETRY_MS = 1000;
const PREFLIGHT_SECONDS = "7200";

/** Ids of the shops with pages on an origin, by origin. */
let known: { shops: Map<string, Set<string>>; readAt: number } | null = null;

/** Whether the origin is one of the shop's own pages: the only ones that may use a token of this shop. */
export async function isPageOf(shop: Pick<Shop, "id">, origin: string): Promise<boolean> {
  return (await findShopsOn(origin)).has(shop.id);
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

/** Sets them on the response itself, over its own. */
export function withHeaders(response: Response, headers: Headers): Response {
  headers.forEach((value, name) => response.headers.set(name, value));
  return response;
}

async function isStorefront(origin: string): Promise<boolean> {
  return (await findShopsOn(origin)).size > 0;
}

const NOBODY: ReadonlySet<string> = new Set();

async function findShopsOn(origin: string): Promise<ReadonlySet<string>> {
  const now = performance.now();
  const lifeMs = known?.shops.has(origin) ? REFRESH_MS : RETRY_MS;
  if (known === null || now - known.readAt > lifeMs) known = { shops: await readOrigins(), readAt: now };
  return known.shops.get(origin) ?? NOBODY;
}

async function readOrigins(): Promise<Map<string, Set<string>>> {
  const shops = new Map<string, Set<string>>();
  for (const { id, domain, primaryHost, hosts } of await services.shops.listStorefronts()) {
    for (const host of [domain, primaryHost, ...hosts]) {
      const origin = services.addresses.originOfHost(host);
      shops.set(origin, (shops.get(origin) ?? new Set()).add(id));
    }
  }
  return shops;
}
