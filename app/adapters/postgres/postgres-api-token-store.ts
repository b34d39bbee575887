import { createHash } from "node:crypto";
import type { Pool } from "pg";
import { z } from "zod";
import { datasetSchema } from "~/contracts/exports";
import type { ApiTokenStore, FindApiToken } from "~/ports/api-token-store";
import type { Database } from "./open-database";

const ENDING_LENGTH = 4;
const scopesSchema = z.array(datasetSchema);
const foundSchema = z.object({ shopId: z.string(), id: z.string(), scopes: scopesSchema });

/** Noted once a minute: a reader that pages through a year must not write as often as it reads. */
const NOTE_USE = `
  UPDATE "ApiToken" SET "lastUsedAt" = $3
  WHERE "shopId" = $1 AND id = $2 AND ("lastUsedAt" IS NULL OR "lastUsedAt" < $3::timestamp - interval '1 minute')`;

export function createPostgresApiTokenStore({ prisma }: Database, shopId: string): ApiTokenStore {
  return {
    async list() {
      const rows = await prisma.apiToken.findMany({ where: { shopId }, orderBy: { createdAt: "desc" } });
      return rows.map(({ id, name, scopes, ending, createdAt, lastUsedAt }) => ({
        ...{ id, name, ending, createdAt, lastUsedAt },
        scopes: scopesSchema.parse(scopes),
      }));
    },

    async create({ secret, ...token }) {
      await prisma.apiToken.create({
        data: { ...token, shopId, hash: hashOf(secret), ending: secret.slice(-ENDING_LENGTH) },
      });
    },

    async revoke(id) {
      const { count } = await prisma.apiToken.deleteMany({ where: { shopId, id } });
      return count > 0;
    },
  };
}

export function createApiTokenFinder(pool: Pool): FindApiToken {
  return async (secret, now) => {
    const { rows } = await pool.query('SELECT "shopId", id, scopes FROM "ApiToken" WHERE hash = $1', [hashOf(secret)]);
    const [found] = z.array(foundSchema).parse(rows);
    if (!found) return null;
    await pool.query(NOTE_USE, [found.shopId, found.id, now.toISOString()]);
    return found;
  };
}

/** The secrets are random and long: a slow hash would protect nothing more. */
function hashOf(secret: string): string {
  return createHash("sha256").update(secret).digest("hex");
}
