import { createHmac } from "node:crypto";
import type { LoaderFunctionArgs } from "@remix-run/node";
import { sessionQuerySchema, type SessionResponse } from "~/contracts/agent-api";
import { noteProxyPath } from "~/domain/shops/note-proxy-path";
import { BUDGETS } from "~/http/agent-budgets";
import { serveProxy, type ServedProxy } from "~/http/serve-proxy";
import { mintVisitorToken, TOKEN_SECONDS } from "~/http/visitor-token";
import { services } from "~/services.server";

const VISITOR_ID = /^[\w-]{16,60}$/;

/** `GET <proxy>/session`: a token for the agent's own origin, asked for when a shopper shows intent. */
export const loader = ({ request }: LoaderFunctionArgs) =>
  serveProxy(request, { methods: ["GET"], name: "session", ...BUDGETS.session }, async (served) =>
    Response.json(await openSession(request, served), { headers: { "cache-control": "no-store" } }),
  );

// Remix asks the action for everything but GET and preflights.
export const action: typeof loader = (args) => loader(args);

async function openSession(request: Request, { shop, proxy }: ServedProxy): Promise<SessionResponse> {
  const { customerId } = proxy;
  services.vocabularies.warm(shop.id);
  services.curatedAnswers.warm(shop.id);
  await noteProxyPath(services, shop, proxy.pathPrefix);
  const query = sessionQuerySchema.safeParse(Object.fromEntries(new URL(request.url).searchParams));
  const isPreview = query.data?.preview === "1";
  const visitorId = await chooseVisitor(shop, query.data?.visitor, customerId);
  const { config } = services;
  const token = await mintVisitorToken(
    { shopId: shop.id, visitorId, customerId, isPreview },
    { secret: config.visitorTokenSecret },
  );

  const { agentName, greeting, contactEmail, contactHours, paused } = shop.settings;
  return {
    token,
    expiresInSeconds: TOKEN_SECONDS,
    visitorId,
    apiOrigin: config.shopify.appUrl,
    agentName,
    greeting,
    contact: { email: contactEmail || null, hours: contactHours || null },
    available: !paused,
  };
}

/**
 * The browser's own id, unless it is none of ours or belongs to a customer who is not logged in (any more): their chat is
 * not to be shown. Then one that is the same on every page for whoever is there now.
 */
async function chooseVisitor(
  shop: ServedProxy["shop"],
  wanted: string | undefined,
  customerId: string | null,
): Promise<string> {
  if (wanted === undefined || !VISITOR_ID.test(wanted)) return services.ids.random();
  const { conversations } = services.forShop(shop);
  const derived = deriveVisitor(shop.id, wanted, customerId);
  for (const candidate of [wanted, derived]) {
    const owner = await conversations.findCustomerOf(candidate);
    if (owner === null || owner === customerId) return candidate;
  }
  return services.ids.random();
}

function deriveVisitor(shopId: string, wanted: string, customerId: string | null): string {
  const name = `visitor:${shopId}:${wanted}:${customerId ?? ""}`;
  return createHmac("sha256", services.config.visitorTokenSecret).update(name).digest("base64url").slice(0, 32);
}
