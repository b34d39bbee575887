import type { AccessToken, AppInstallation, ShopState } from "../state/entities.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";
import { issueToken } from "./issue-token.ts";
import { OauthError } from "./oauth-error.ts";
import { verifyIdToken } from "./verify-id-token.ts";

/** `jti`s that were exchanged, for the fault mode in which each id_token is good for one exchange. */
const spentIdTokens = new WeakMap<ShopState, Set<string>>();

/**
 * Trades a session token for an access token. A new offline grant ends the refresh tokens of earlier ones, except of
 * those made with the same session token: the library exchanges one token twice in parallel on the first page load.
 */
export function exchangeIdToken(
  context: SimulatorContext,
  shop: ShopState,
  request: { installation: AppInstallation; subjectToken: string; kind: "offline" | "online"; isExpiring: boolean },
): AccessToken {
  const { installation, kind, isExpiring } = request;
  const idToken = verifyIdToken(request.subjectToken, context.app, shop.domain);
  if (!idToken) throw new OauthError("invalid_subject_token", "The subject token is invalid or has expired.");

  const spent = spentIdTokens.get(shop) ?? new Set<string>();
  spentIdTokens.set(shop, spent);
  if (context.faults.singleUseIdTokens && spent.has(idToken.jti)) {
    throw new OauthError("invalid_subject_token", "The subject token was used before.");
  }
  spent.add(idToken.jti);

  if (kind === "offline") {
    for (const earlier of shop.accessTokens) {
      const isSibling = earlier.idTokenId === idToken.jti;
      if (earlier.clientId === installation.clientId && !isSibling) earlier.refreshRevoked = true;
    }
  }
  return issueToken(context, shop, {
    installation,
    kind,
    isExpiring,
    userId: kind === "online" ? idToken.userId : null,
    idTokenId: idToken.jti,
    replacesRefreshToken: null,
  });
}

/** Trades an offline token that never expires for one that does; the old one ends for good. */
export function migrateOfflineToken(
  context: SimulatorContext,
  shop: ShopState,
  { installation, subjectToken }: { installation: AppInstallation; subjectToken: string },
): AccessToken {
  const old = shop.accessTokens.find((token) => token.token === subjectToken && !token.revoked);
  if (old?.kind !== "offline" || old.expiresAtMs !== null) {
    throw new OauthError("invalid_subject_token", "The subject token is no offline token without expiry.");
  }
  old.revoked = true;
  return issueToken(context, shop, {
    installation,
    kind: "offline",
    isExpiring: true,
    userId: null,
    idTokenId: null,
    replacesRefreshToken: null,
  });
}
