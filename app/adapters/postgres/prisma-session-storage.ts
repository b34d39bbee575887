import { Session } from "@shopify/shopify-api";
import type { SessionStorage } from "@shopify/shopify-app-session-storage";
import { PrismaSessionStorage } from "@shopify/shopify-app-session-storage-prisma";
import type { SecretBox } from "~/ports/secret-box";
import type { Database } from "./open-database";

/** Shopify's own storage on our database, with both tokens encrypted at rest. Times of token lives are real time. */
export function createPrismaSessionStorage(database: Database, secretBox: SecretBox): SessionStorage {
  let storage: PrismaSessionStorage<Database["prisma"]> | null = null;

  /** The package's constructor looks for its table and leaves a rejected promise behind when it fails: so ask first. */
  async function getStorage() {
    if (storage === null) {
      await database.prisma.session.count();
      storage = new PrismaSessionStorage(database.prisma);
    }
    return storage;
  }

  const seal = (session: Session) =>
    withTokens(session, (token, field) => secretBox.seal(token, purposeOf(session, field)));
  const open = (session: Session) =>
    withTokens(session, (token, field) => secretBox.open(token, purposeOf(session, field)));

  return {
    storeSession: async (session) => (await getStorage()).storeSession(seal(session)),
    loadSession: async (id) => {
      const session = await (await getStorage()).loadSession(id);
      return session && open(session);
    },
    deleteSession: async (id) => (await getStorage()).deleteSession(id),
    deleteSessions: async (ids) => (await getStorage()).deleteSessions(ids),
    findSessionsByShop: async (shop) => (await (await getStorage()).findSessionsByShop(shop)).map(open),
  };
}

type TokenField = "accessToken" | "refreshToken";

function purposeOf(session: Session, field: TokenField): string {
  return `session:${field}:${session.id}`;
}

/** The library stores '' for a token that it has invalidated; that stays as it is. */
function withTokens(session: Session, change: (token: string, field: TokenField) => string): Session {
  const { accessToken, refreshToken } = session;
  return new Session({
    ...session.toObject(),
    ...(accessToken ? { accessToken: change(accessToken, "accessToken") } : {}),
    ...(refreshToken ? { refreshToken: change(refreshToken, "refreshToken") } : {}),
  });
}
