import type { AccessToken, AppInstallation, ShopState } from "../state/entities.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";
import { issueToken } from "./issue-token.ts";
import { OauthError } from "./oauth-error.ts";

const DAYS_AFTER_FIRST_USE_MS = 30 * 24 * 60 * 60 * 1000;

/**
 * Rotates both tokens. The refresh token that was used stays good until its replacement is used, so that a lost
 * answer can be asked for again (changelog of 2026-08-28); asking again ends the replacement that got lost. The old
 * access token runs out by itself.
 */
export function refreshAccessToken(
  context: SimulatorContext,
  shop: ShopState,
  { installation, refreshToken }: { installation: AppInstallation; refreshToken: string },
): AccessToken {
  const current = shop.accessTokens.find((token) => token.refreshToken === refreshToken);
  if (!current || context.faults.refuseRefresh || !isUsable(current)) {
    // The code is not documented for this grant; it is the one that RFC 6749 names.
    throw new OauthError("invalid_grant", "The refresh token is invalid, expired or revoked.");
  }
  current.refreshFirstUsedAtMs ??= Date.now();

  for (const other of shop.accessTokens) {
    const isReplaced = other.refreshToken !== null && other.refreshToken === current.replacesRefreshToken;
    if (isReplaced) other.refreshRevoked = true;
    if (other.replacesRefreshToken === refreshToken) Object.assign(other, { revoked: true, refreshRevoked: true });
  }
  return issueToken(context, shop, {
    installation,
    kind: "offline",
    isExpiring: true,
    userId: null,
    idTokenId: null,
    replacesRefreshToken: refreshToken,
  });
}

function isUsable(token: AccessToken): boolean {
  const nowMs = Date.now();
  if (token.revoked || token.refreshRevoked) return false;
  if (token.refreshExpiresAtMs !== null && token.refreshExpiresAtMs <= nowMs) return false;
  return token.refreshFirstUsedAtMs === null || token.refreshFirstUsedAtMs + DAYS_AFTER_FIRST_USE_MS > nowMs;
}
