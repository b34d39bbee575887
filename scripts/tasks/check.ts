/** `npm run check`: everything that can be judged without running the product. All checks run, then the verdict. */
import { startLocalPostgres } from "../local-postgres.ts";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { prepareSchemas, prepareWidget } from "../setup/prepare.ts";
import { runForExitCode } from "../setup/run-command.ts";
import { runTask } from "../setup/run-task.ts";

type Check = { name: string; mend: string; run: () => Promise<number> };

/**
 * Syntax trees are many and short-lived: with Node's own 16 MB for new objects a fifth of the lint goes into clearing up. The
 * compiler's view of all sources takes 3 GB, and Node allows itself a quarter of the machine's memory.
 */
const NODE_OPTIONS = "--max-semi-space-size=64 --max-old-space-size=4096";

const command =
  (program: string, ...args: string[]) =>
  () =>
    runForExitCode(program, args, { output: "quiet", env: { NODE_OPTIONS } });
const node = (script: string) => command(process.execPath, "--import", "tsx", script);

/** Two at a time; the longest comes first. */
const CHECKS: Check[] = [
  { name: "lint and types", mend: "npm run lint; npm run typecheck", run: node("scripts/lint-and-types.ts") },
  { name: "lint of tests", mend: "npm run lint", run: command("eslint", "test") },
  { name: "lock file", mend: "npm install", run: command("npm", "ci", "--dry-run", "--no-audit", "--no-fund") },
  { name: "format", mend: "npm run format", run: command("prettier", "--check", "--log-level=warn", ".") },
  {
    name: "import rules",
    mend: "npm run deps",
    run: command(
      "depcruise",
      "--config",
      ".dependency-cruiser.cjs",
      "app",
      "extensions/shopwalker-widget",
      "test/simulator",
    ),
  },
  { name: "dead code", mend: "npm run knip", run: command("knip") },
  { name: "theme check", mend: "npm run theme:check", run: node("scripts/theme-check.ts") },
  { name: "bundle budgets", mend: "npm run size", run: command("size-limit") },
  { name: "schema drift", mend: "npx prisma migrate dev", run: checkSchemaDrift },
];

runTask(async () => {
  await prepareSchemas();
  await prepareWidget();

  const failed: Check[] = [];
  const waiting = [...CHECKS];
  const work = async () => {
    for (let check = waiting.shift(); check; check = waiting.shift()) {
      const started = Date.now();
      const code = await check.run();
      const seconds = ((Date.now() - started) / 1000).toFixed(1);
      process.stdout.write(`${code === 0 ? "ok    " : "FAILED"} ${check.name.padEnd(16)} ${seconds.padStart(6)} s\n`);
      if (code !== 0) failed.push(check);
    }
  };
  await Promise.all([work(), work()]);

  for (const check of failed) process.stdout.write(`${check.name}: see above; "${check.mend}" shows or mends it.\n`);
  return failed.length === 0 ? 0 : 1;
});

/** The migrations, applied to an empty database, must give what schema.prisma says. */
async function checkSchemaDrift(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), "shopwalker-drift-"));
  // The database's own user has to get in when this runs as root.
  chmodSync(folder, 0o755);
  const postgres = await startLocalPostgres({ dataDir: join(folder, "pg"), database: "drift" });
  try {
    return await runForExitCode(
      "prisma",
      [
        "migrate",
        "diff",
        "--from-migrations",
        "prisma/migrations",
        "--to-schema-datamodel",
        "prisma/schema.prisma",
        "--exit-code",
      ],
      { output: "quiet", env: { DATABASE_URL: postgres.url, CHECKPOINT_DISABLE: "1" } },
    );
  } finally {
    await postgres.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}
