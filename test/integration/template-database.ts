import { createHash, randomBytes } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { migrateDatabase } from "../../scripts/migrate.mjs";

const MIGRATIONS = fileURLToPath(new URL("../../prisma/migrations", import.meta.url));
const QUEUE_PACKAGE = fileURLToPath(new URL("../../node_modules/graphile-worker/package.json", import.meta.url));

/**
 * Makes the migrated database that tests are cloned from, once for every state of the migrations, and returns its name.
 * It is migrated under another name first, so that an interrupted run leaves no half-made template.
 */
export async function ensureTemplateDatabase(serverUrl: string): Promise<string> {
  const template = `template_${hashOfMigrations()}`;
  await withClient(serverUrl, "postgres", async (client) => {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [template]);
    if (rowCount) return;

    const unfinished = `unfinished_${randomBytes(6).toString("hex")}`;
    await client.query(`CREATE DATABASE ${unfinished}`);
    await migrateDatabase(databaseUrl(serverUrl, unfinished));
    await client.query(`ALTER DATABASE ${unfinished} RENAME TO ${template}`);
  });
  return template;
}

export async function withClient<Result>(
  serverUrl: string,
  database: string,
  work: (client: pg.Client) => Promise<Result>,
): Promise<Result> {
  const client = new pg.Client({ connectionString: databaseUrl(serverUrl, database) });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

export function databaseUrl(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}

function hashOfMigrations(): string {
  const hash = createHash("sha256").update(readFileSync(QUEUE_PACKAGE));
  for (const entry of readdirSync(MIGRATIONS, { recursive: true, encoding: "utf8" }).sort()) {
    if (entry.endsWith(".sql")) hash.update(entry).update(readFileSync(path.join(MIGRATIONS, entry)));
  }
  return hash.digest("hex").slice(0, 16);
}
