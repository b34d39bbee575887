import type { AccessToken, AppInstallation, ShopState } from "../state/entities.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";

export const OFFLINE_LIFE_SECONDS = 3600;
export const ONLINE_LIFE_SECONDS = 86_399;
export const REFRESH_LIFE_SECONDS = 7_776_000;

export type TokenRequest = {
  installation: AppInstallation;
  kind: "offline" | "online";
  isExpiring: boolean;
  userId: number | null;
  idTokenId: string | null;
  replacesRefreshToken: string | null;
};

/** Adds an access token to the shop. Lives run on real time, as the library checks them with the system's clock. */
export function issueToken(context: SimulatorContext, shop: ShopState, request: TokenRequest): AccessToken {
  const { installation, kind, isExpiring, userId, idTokenId, replacesRefreshToken } = request;
  const nowMs = Date.now();
  const hasRefresh = kind === "offline" && isExpiring;
  const lifeSeconds = kind === "online" ? ONLINE_LIFE_SECONDS : isExpiring ? OFFLINE_LIFE_SECONDS : null;

  const token: AccessToken = {
    token: `shp${kind === "online" ? "ua" : "at"}_${context.ids.hex(32)}`,
    kind,
    clientId: installation.clientId,
    shop: shop.domain,
    scopes: [...installation.grantedScopes],
    expiresAtMs: lifeSeconds === null ? null : nowMs + lifeSeconds * 1000,
    refreshToken: hasRefresh ? `shprt_${context.ids.hex(32)}` : null,
    refreshExpiresAtMs: hasRefresh ? nowMs + REFRESH_LIFE_SECONDS * 1000 : null,
    revoked: false,
    userId,
    idTokenId,
    replacesRefreshToken,
    refreshFirstUsedAtMs: null,
    refreshRevoked: false,
  };
  shop.accessTokens.push(token);
  return token;
}
