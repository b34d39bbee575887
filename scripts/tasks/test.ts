/** `npm test`: every suite, one after the other, with its seconds. Arguments are handed to Vitest. */
import { mkdtempSync, readFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { z } from "zod";
import { findChromium } from "../setup/find-chromium.ts";
import { prepareAll } from "../setup/prepare.ts";
import { runForExitCode } from "../setup/run-command.ts";
import { runTask } from "../setup/run-task.ts";

const SUITES = ["unit", "widget", "simulator", "integration", "crash", "browser"] as const;

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
});

type SuiteResult = { suite: string; seconds: number; passed: number; failed: number; skipped: number };

runTask(async () => {
  const chromium = await findChromium();
  await prepareAll();

  const results: SuiteResult[] = [];
  for (const suite of SUITES) results.push(await runSuite(suite, chromium));

  process.stdout.write("\nsuite         seconds   passed   failed  skipped\n");
  for (const result of results) {
    const cells = [result.seconds.toFixed(1), result.passed, result.failed, result.skipped];
    process.stdout.write(`${result.suite.padEnd(12)}${cells.map((cell) => String(cell).padStart(9)).join("")}\n`);
  }

  const total = (key: "passed" | "failed" | "skipped") => results.reduce((sum, result) => sum + result[key], 0);
  process.stdout.write(`${total("passed")} passed, ${total("failed")} failed, ${total("skipped")} skipped\n`);
  return total("failed") === 0 && results.every((result) => result.passed > 0) ? 0 : 1;
});

async function runSuite(suite: string, chromium: string): Promise<SuiteResult> {
  process.stdout.write(`\n== ${suite}\n`);
  const report = join(mkdtempSync(join(tmpdir(), "shopwalker-tests-")), "report.json");
  const started = Date.now();
  const code = await runForExitCode(
    "vitest",
    [
      "run",
      "--project",
      suite,
      "--reporter=default",
      "--reporter=json",
      `--outputFile.json=${report}`,
      ...process.argv.slice(2),
    ],
    { env: { CHROME_PATH: chromium } },
  );
  const seconds = (Date.now() - started) / 1000;

  const counted = readReport(report);
  // A suite that breaks before its tests run counts none of them as failed: its exit code says so.
  const failed = code !== 0 && counted.failed === 0 ? 1 : counted.failed;
  return { suite, seconds, ...counted, failed };
}

function readReport(path: string): { passed: number; failed: number; skipped: number } {
  try {
    const report = reportSchema.parse(JSON.parse(readFileSync(path, "utf8")));
    return { passed: report.numPassedTests, failed: report.numFailedTests, skipped: report.numPendingTests };
  } catch {
    return { passed: 0, failed: 0, skipped: 0 };
  }
}
