import { resolveApiVersion } from "../graphql/api-version.ts";
import { createGraphqlApi } from "../graphql/create-graphql-api.ts";
import { serveGraphql } from "../graphql/serve-graphql.ts";
import type { Surface } from "../server/surface.ts";
import { authenticateStorefront } from "./authenticate-storefront.ts";
import { storefrontResolvers } from "./storefront-resolvers.ts";

const PATH = /^\/api\/([\w-]+)\/graphql(?:\.json)?$/;

const CORS = {
  "access-control-allow-origin": "*",
  "access-control-allow-methods": "POST, OPTIONS",
  "access-control-allow-headers":
    "Content-Type, Accept, X-Shopify-Storefront-Access-Token, X-SDK-Variant, X-SDK-Version",
  "access-control-max-age": "7200",
};

const api = createGraphqlApi("storefront", storefrontResolvers);

/** `POST /api/{version}/graphql.json` of a shop; open to all origins, since browsers call it from any site. */
export const storefrontApiSurface: Surface = async (request, target, context) => {
  const [, requested] = PATH.exec(new URL(request.url).pathname) ?? [];
  if (target.kind !== "shop" || requested === undefined) return null;
  if (request.method === "OPTIONS") return new Response(null, { status: 204, headers: CORS });

  const response = await answer(request, requested, target.shop, context);
  for (const [name, value] of Object.entries(CORS)) response.headers.set(name, value);
  return response;
};

type Context = Parameters<Surface>[2];
type Shop = Extract<Parameters<Surface>[1], { kind: "shop" }>["shop"];

async function answer(request: Request, requested: string, shop: Shop, context: Context): Promise<Response> {
  const version = resolveApiVersion(requested);
  if (request.method !== "POST" || version === null) return Response.json({ errors: "Not Found" }, { status: 404 });

  const caller = authenticateStorefront(request, shop, context);
  if (!caller) {
    const error = { message: "", extensions: { code: "UNAUTHORIZED" } };
    return Response.json({ errors: [error] }, { status: 401 });
  }
  return serveGraphql(api, request, { simulator: context, shop, caller, version });
}
