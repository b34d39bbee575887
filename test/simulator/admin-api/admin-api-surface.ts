import { withImpliedScopes } from "../graphql/access-rules.ts";
import { resolveApiVersion } from "../graphql/api-version.ts";
import { serveGraphql } from "../graphql/serve-graphql.ts";
import { findAccessToken } from "../oauth/find-access-token.ts";
import type { Surface } from "../server/surface.ts";
import { adminApi } from "./admin-api.ts";

const PATH = /^\/admin\/api\/([^/]+)\/graphql\.json$/;

/** `POST /admin/api/<version>/graphql.json` of a shop, opened by `X-Shopify-Access-Token`. */
export const adminApiSurface: Surface = async (request, target, context) => {
  const [, requested] = PATH.exec(new URL(request.url).pathname) ?? [];
  if (target.kind !== "shop" || requested === undefined) return null;
  const version = resolveApiVersion(requested);
  if (!version || request.method !== "POST") return Response.json({ errors: "Not Found" }, { status: 404 });

  const { shop } = target;
  const token = findAccessToken(shop, request.headers.get("x-shopify-access-token"));
  const installation = token && shop.installations.get(token.clientId);
  if (!token || !installation) return unauthorized();
  if (token.kind === "offline" && token.expiresAtMs === null) return nonExpiringTokenRefused();

  return serveGraphql(adminApi, request, {
    simulator: context,
    shop,
    version,
    caller: { clientId: token.clientId, scopes: withImpliedScopes(installation.grantedScopes), isServer: true },
  });
};

function unauthorized(): Response {
  const errors = "[API] Invalid API key or access token (unrecognized login or wrong password)";
  return Response.json({ errors }, { status: 401 });
}

/** Since 2026-04 for new public apps. */
function nonExpiringTokenRefused(): Response {
  const errors =
    "Non-expiring access tokens are no longer accepted for the Admin API. Start using expiring offline tokens.";
  return Response.json({ errors }, { status: 403 });
}
