import { fileURLToPath } from "node:url";
import pg from "pg";
import type { TestProject } from "vitest/node";
import { startLocalPostgres, stopLocalPostgres } from "../../scripts/local-postgres.ts";
import { withFileLock } from "../../scripts/postgres/with-file-lock.ts";
import { ensureTemplateDatabase } from "./template-database.ts";

declare module "vitest" {
  interface ProvidedContext {
    testPostgres: { serverUrl: string; template: string };
  }
}

const DATA_DIRECTORY = fileURLToPath(new URL("../../.cache/test-postgres", import.meta.url));
/** Names the one connection that each run keeps open: the last run to leave stops the server. */
const MARKER = "shopwalker-test-run";

/** Starts PostgreSQL once, migrates a template database once for each state of the migrations, and tells the tests. */
export default async function setUp(project: TestProject) {
  const server = await startLocalPostgres({ dataDir: DATA_DIRECTORY, database: "postgres", durable: false });
  const marker = new pg.Client({ connectionString: server.url, application_name: MARKER });
  await marker.connect();

  const template = await withFileLock(`${DATA_DIRECTORY}/template.lock`, async () => {
    if (await isAlone(marker)) await dropLeftovers(marker);
    return ensureTemplateDatabase(server.url);
  });
  project.provide("testPostgres", { serverUrl: server.url, template });

  return async function tearDown() {
    const isLast = await isAlone(marker);
    await marker.end();
    if (isLast) await stopLocalPostgres(DATA_DIRECTORY);
  };
}

async function isAlone(marker: pg.Client): Promise<boolean> {
  const { rows } = await marker.query<{ runs: number }>(
    "SELECT count(*)::int AS runs FROM pg_stat_activity WHERE application_name = $1",
    [MARKER],
  );
  return rows[0]?.runs === 1;
}

/** Databases of runs that were killed. */
async function dropLeftovers(client: pg.Client) {
  const { rows } = await client.query<{ datname: string }>(
    "SELECT datname FROM pg_database WHERE datname LIKE 'test\\_%' OR datname LIKE 'unfinished\\_%'",
  );
  for (const { datname } of rows) await client.query(`DROP DATABASE ${client.escapeIdentifier(datname)} WITH (FORCE)`);
}
