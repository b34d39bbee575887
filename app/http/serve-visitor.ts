import { AppError } from "~/lib/app-error";
import type { Shop } from "~/ports/shop-store";
import { services } from "~/services.server";
import { answerPreflight, corsHeaders, isPageOf, withHeaders } from "./cors";
import { limitRate, type RateBudget } from "./limit-rate";
import { respondWithError } from "./respond-with-error";
import { verifyVisitorToken, type VisitorClaims } from "./visitor-token";

export type ServedVisitor = {
  shop: Shop;
  visitor: { id: string; customerId: string | null; isPreview: boolean };
};

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
};

/**
 * Every `/agent/*` route: preflight, token, limits, shop, then the work; failures as JSON, readable for storefronts. The
 * shop comes from the token's signature alone, and a browser must be on a page of that very shop.
 */
export async function serveVisitor(
  request: Request,
  options: Options,
  work: (served: ServedVisitor) => Promise<Response>,
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
    await takeBudgets(claims, options);
    const shop = await findShop(claims, request);

    const { visitorId: id, customerId, isPreview } = claims;
    return withHeaders(await work({ shop, visitor: { id, customerId, isPreview } }), cors);
  } catch (thrown) {
    return withHeaders(respondWithError(thrown), cors);
  }
}

export async function readBearer(request: Request): Promise<string | null> {
  return /^Bearer ([\w.-]+)$/.exec(request.headers.get("authorization") ?? "")?.[1] ?? null;
}

function verify(token: string): Promise<VisitorClaims> {
  return verifyVisitorToken(token, { secret: services.config.visitorTokenSecret });
}

async function takeBudgets({ shopId, visitorId }: VisitorClaims, { name, perVisitor, perShop }: Options) {
  const budgets = [{ key: `${name}:${shopId}:${visitorId}`, budget: perVisitor }];
  if (perShop) budgets.push({ key: `${name}:${shopId}`, budget: perShop });
  await limitRate(budgets);
}

async function findShop({ shopId }: VisitorClaims, request: Request): Promise<Shop> {
  const shop = await services.shops.findById(shopId);
  if (!shop?.isInstalled) throw new AppError("shop-not-installed", `${shopId} is not installed`);

  const origin = request.headers.get("origin");
  if (origin !== null && !(await isPageOf(shop, origin)))
    throw new AppError("forbidden", `${origin} is not a page of ${shop.domain}`);
  return shop;
}
