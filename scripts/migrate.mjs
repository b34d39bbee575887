/**
 * The release step: applies Prisma's migrations and those of the job queue. Plain JavaScript, since the production image
 * has no TypeScript runner. `DATABASE_URL=... node scripts/migrate.mjs`, or import `migrateDatabase`.
 */
import { execFile } from "node:child_process";
import { createRequire } from "node:module";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";
import { Logger, runMigrations } from "graphile-worker";

const run = promisify(execFile);
const root = fileURLToPath(new URL("..", import.meta.url));
const prismaCommand = path.join(
  path.dirname(createRequire(import.meta.url).resolve("prisma/package.json")),
  "build/index.js",
);

// Its lines say what was applied, which nobody asked for; failures throw.
const silentLogger = new Logger(() => () => undefined);

/**
 * Brings the database up to date; safe to run again and by several processes at once.
 * @param {string} databaseUrl
 */
export async function migrateDatabase(databaseUrl) {
  const env = { ...process.env, DATABASE_URL: databaseUrl, CHECKPOINT_DISABLE: "1", PRISMA_HIDE_UPDATE_MESSAGE: "1" };
  await run(process.execPath, [prismaCommand, "migrate", "deploy"], { cwd: root, env }).catch((error) => {
    throw new Error(`The migrations failed:\n${error.stderr || error.stdout || error.message}`);
  });
  await runMigrations({ connectionString: databaseUrl, logger: silentLogger });
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const databaseUrl = process.env.DATABASE_URL;
  if (!databaseUrl) {
    console.error("Set DATABASE_URL to the PostgreSQL database that is to be migrated.");
    process.exit(1);
  }
  await migrateDatabase(databaseUrl);
  console.log("The database is up to date.");
}
