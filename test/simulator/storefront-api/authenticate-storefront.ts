import { TOKENLESS_SCOPES } from "../graphql/storefront-access.ts";
import { withImpliedScopes } from "../graphql/access-rules.ts";
import type { ApiCall } from "../graphql/api-call.ts";
import type { ShopState } from "../state/entities.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";

/**
 * Who calls the Storefront API. A private token (a server's: the app's offline token, or one that
 * `storefrontAccessTokenCreate` made) may use the app's reserved namespace, a public one (a browser's) may not; without
 * any token little is open. Null: a token was sent, but it is not valid.
 */
export function authenticateStorefront(
  request: Request,
  shop: ShopState,
  { app }: SimulatorContext,
): ApiCall["caller"] | null {
  const privateToken = request.headers.get("shopify-storefront-private-token");
  const token = privateToken ?? request.headers.get("x-shopify-storefront-access-token");
  if (token === null) return { clientId: null, scopes: TOKENLESS_SCOPES, isServer: false };

  const isServer = privateToken !== null;
  const storefrontToken = shop.storefrontTokens.find((candidate) => candidate.token === token);
  if (storefrontToken) {
    return { clientId: app.clientId, scopes: withImpliedScopes(storefrontToken.scopes), isServer };
  }

  const offline = isServer ? shop.accessTokens.find((candidate) => candidate.token === token) : undefined;
  if (offline?.kind !== "offline" || offline.revoked) return null;
  if (offline.expiresAtMs !== null && offline.expiresAtMs <= Date.now()) return null;
  const scopes = offline.scopes.filter((scope) => scope.startsWith("unauthenticated_"));
  return { clientId: offline.clientId, scopes: withImpliedScopes(scopes), isServer };
}
