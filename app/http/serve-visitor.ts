import { AppError } from "~/lib/app-error";
import type { RateLimiter } from "~/ports/rate-limiter";
import type { Shop } from "~/ports/shop-store";
import { services } from "~/services.server";
import { answerPreflight, corsHeaders, isPageOf, withHeaders } from "./cors";
import { limitRate, type RateBudget } from "./limit-rate";
import { respondWithError } from "./respond-with-error";
import { verifyVisitorToken, type VisitorClaims } from "./visitor-token";

type TokenVisitor = { id: string; customerId: string | null; isPreview: boolean };

export type ServedVisitor = { shop: Shop; visitor: TokenVisitor };

type Options = {
  methods: string[];
  /** Names the budgets; requests of one visitor to different routes do not share them. */
  name: string;
  perVisitor: RateBudget;
  perShop?: RateBudget;
  /** Where the token is not in the Authorization header. */
  readToken?: (request: Request) => Promise<string | null>;
  /** Where more than a live token is taken. */
  verify?: (token: string) => Promise<VisitorClaims>;
  /** Counts the budgets; by default with all processes together. */
  limiter?: RateLimiter;
};

/**
 * Every `/agent/*` route: preflight, token, limits, shop, then the work; failures as JSON, readable for storefronts. The
 * shop comes from the token's signature alone, and a browser must be on a page of that very shop.
 */
export function serveVisitor(
  request: Request,
  options: Options,
  work: (served: ServedVisitor) => Promise<Response>,
): Promise<Response> {
  return serveToken(request, { ...options, readShop: findShop }, ({ shop, visitor }) => work({ shop, visitor }));
}

/**
 * The same with as much of the shop as `readShop` reads, which is done while the limits are counted. Whoever does not read
 * the shop's row has to see to it that nothing is done for a shop that is not installed.
 */
export async function serveToken<ReadShop>(
  request: Request,
  options: Options & { readShop: (shopId: string) => Promise<ReadShop> },
  work: (served: { shopId: string; shop: ReadShop; visitor: TokenVisitor }) => Promise<Response>,
): Promise<Response> {
  let cors = new Headers({ vary: "Origin" });
  try {
    if (request.method === "OPTIONS") return await answerPreflight(request, options.methods);
    cors = await corsHeaders(request);
    if (!options.methods.includes(request.method)) {
      return withHeaders(new Response(null, { status: 405, headers: { allow: options.methods.join(", ") } }), cors);
    }
    const token = await (options.readToken ?? readBearer)(request);
    if (token === null) throw new AppError("unauthenticated", "there is no token");
    const claims = await (options.verify ?? verify)(token);
    const { shopId, visitorId: id, customerId, isPreview } = claims;
    const [shop] = await Promise.all([options.readShop(shopId), takeBudgets(claims, options)]);
    const origin = request.headers.get("origin");
    if (origin !== null && !(await isPageOf({ id: shopId }, origin)))
      throw new AppError("forbidden", `${origin} is not a page of the token's shop`);

    return withHeaders(await work({ shopId, shop, visitor: { id, customerId, isPreview } }), cors);
  } catch (thrown) {
    return withHeaders(respondWithError(thrown), cors);
  }
}

/** The token of an `Authorization: Bearer` header; null: there is none. */
export async function readBearer(request: Request): Promise<string | null> {
  return /^Bearer ([\w.-]+)$/.exec(request.headers.get("authorization") ?? "")?.[1] ?? null;
}

function verify(token: string): Promise<VisitorClaims> {
  return verifyVisitorToken(token, { secret: services.config.visitorTokenSecret });
}

async function takeBudgets({ shopId, visitorId }: VisitorClaims, { name, perVisitor, perShop, limiter }: Options) {
  const budgets = [{ key: `${name}:${shopId}:${visitorId}`, budget: perVisitor }];
  if (perShop) budgets.push({ key: `${name}:${shopId}`, budget: perShop });
  await limitRate(budgets, limiter);
}

async function findShop(shopId: string): Promise<Shop> {
  const shop = await services.shops.findById(shopId);
  if (!shop?.isInstalled) throw new AppError("shop-not-installed", `${shopId} is not installed`);
  return shop;
}
