import type { Session } from "@shopify/shopify-api";
import type { SessionStorage } from "@shopify/shopify-app-session-storage";
import type { Logger } from "~/ports/logger";
import type { SessionVault } from "~/ports/session-vault";
import type { RefreshOutcome } from "./refresh-access-token";

/** Longer than the library's 5 minutes, so that the library, which has no lock, never refreshes by itself. */
const REFRESH_BEFORE_MS = 10 * 60_000;

type Options = {
  inner: SessionStorage;
  withShopLock: <Result>(shopDomain: string, work: () => Promise<Result>) => Promise<Result>;
  refresh(session: Session, refreshToken: string): Promise<RefreshOutcome>;
  /** `isRefused`: the merchant has to open the app once. */
  onRefreshed(shopDomain: string, isRefused: boolean): Promise<void>;
  logger: Logger;
};

export type RefreshingSessionStorage = SessionStorage &
  SessionVault & {
    /** The shop's offline token; `isRefused` after a 401: refresh even though it has not expired. Null: there is none. */
    getAccessToken(shopDomain: string, isRefused: boolean): Promise<string | null>;
  };

/**
 * Refreshes an offline session while it is loaded, one process at a time for a shop. It never throws for a refused
 * refresh: the library would turn that into a 500, and `app/uninstalled` would never be acknowledged.
 */
export function createRefreshingSessionStorage(options: Options): RefreshingSessionStorage {
  const { inner, withShopLock, logger } = options;

  async function refreshIfNeeded(
    seen: Session,
    isNeeded: (session: Session) => boolean,
    whenRefused: (session: Session) => Promise<Session | undefined>,
  ): Promise<Session | undefined> {
    return withShopLock(seen.shop, async () => {
      // Another worker may have refreshed meanwhile.
      const session = await inner.loadSession(seen.id);
      if (!session?.refreshToken || !isNeeded(session)) return session;

      const outcome = await options.refresh(session, session.refreshToken);
      if (outcome.status === "refreshed") {
        await inner.storeSession(outcome.session);
        await options.onRefreshed(session.shop, false);
        return outcome.session;
      }
      logger.warn({ shop: session.shop, status: outcome.status }, "the access token was not refreshed");
      if (outcome.status === "refused") {
        await options.onRefreshed(session.shop, true);
        return whenRefused(session);
      }
      return unlessExpired(session);
    });
  }

  async function loadSession(id: string): Promise<Session | undefined> {
    const session = await inner.loadSession(id);
    const isDue = (candidate: Session) => candidate.isExpired(REFRESH_BEFORE_MS);
    if (!session || session.isOnline || !session.refreshToken || !isDue(session)) return session;
    return refreshIfNeeded(session, isDue, async (refused) => unlessExpired(refused));
  }

  return {
    loadSession,
    // Under the lock: a first document request exchanges two tokens in parallel and stores both.
    storeSession: (session) => withShopLock(session.shop, () => inner.storeSession(session)),
    deleteSession: (id) => inner.deleteSession(id),
    deleteSessions: (ids) => inner.deleteSessions(ids),
    findSessionsByShop: (shop) => inner.findSessionsByShop(shop),

    forgetShop: (shopDomain) =>
      withShopLock(shopDomain, async () => {
        // The storage finds 25 at a time.
        for (;;) {
          const sessions = await inner.findSessionsByShop(shopDomain);
          if (sessions.length === 0) return;
          await inner.deleteSessions(sessions.map(({ id }) => id));
        }
      }),

    async getAccessToken(shopDomain, isRefused) {
      const session = await loadSession(`offline_${shopDomain}`);
      if (!isRefused) return tokenOf(session);
      if (!session?.refreshToken) return null;

      const refusedToken = session.accessToken;
      const isSame = (candidate: Session) => candidate.accessToken === refusedToken;
      const fresh = await refreshIfNeeded(session, isSame, async (dead) => {
        // Its time is not over, so the library would go on using it: without it, the next visit exchanges a new one.
        await inner.deleteSession(dead.id);
        return undefined;
      });
      return fresh && isSame(fresh) ? null : tokenOf(fresh);
    },
  };
}

function unlessExpired(session: Session): Session | undefined {
  return session.isExpired() ? undefined : session;
}

/** The library stores '' for a token that it has invalidated. */
function tokenOf(session: Session | undefined): string | null {
  const token = session?.accessToken ?? "";
  return token === "" ? null : token;
}
