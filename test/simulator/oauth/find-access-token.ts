import type { AccessToken, ShopState } from "../state/entities.ts";

/** The token's record when it still opens this shop: not revoked, not expired (real time), its app installed. */
export function findAccessToken(shop: ShopState, token: string | null): AccessToken | null {
  const record = shop.accessTokens.find((candidate) => candidate.token === token);
  if (!record || record.revoked || !shop.installations.has(record.clientId)) return null;
  return record.expiresAtMs !== null && record.expiresAtMs <= Date.now() ? null : record;
}
