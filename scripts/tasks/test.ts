/**
 * `npm test`: every suite with its seconds, three side by side, and what failed at the very end. Arguments are handed
 * to Vitest.
 */
import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { z } from "zod";
import { findChromium } from "../setup/find-chromium.ts";
import { prepareAll } from "../setup/prepare.ts";
import { projectRoot } from "../setup/project-root.ts";
import { runForExitCode } from "../setup/run-command.ts";
import { runTask } from "../setup/run-task.ts";

/**
 * Who is done takes the next. Those that go one file at a time wait for pages and killed processes half of their time: three of
 * them keep two processors busy. Those that can do so alone come at the end.
 */
const SUITES = ["admin", "crash", "storefront", "integration", "unit", "simulator", "widget"];
const SIDE_BY_SIDE = 3;
/** With files named, a suite that has none of them is none the worse for it. */
const ARGUMENTS = process.argv.slice(2);
const ARE_PICKED = ARGUMENTS.some((argument) => !argument.startsWith("-"));
/** Lines of a failure's message that are shown again at the end. */
const SHOWN_LINES = 6;

const reportSchema = z.object({
  numPassedTests: z.number(),
  numFailedTests: z.number(),
  numPendingTests: z.number(),
  testResults: z.array(
    z.object({
      name: z.string(),
      message: z.string(),
      assertionResults: z.array(
        z.object({ fullName: z.string(), status: z.string(), failureMessages: z.array(z.string()).nullish() }),
      ),
    }),
  ),
});

type Report = z.infer<typeof reportSchema>;

type Failure = { test: string; message: string };
type Counts = { passed: number; failed: number; skipped: number; failures: Failure[] };
type SuiteResult = Counts & { suite: string; seconds: number };

runTask(async () => {
  const chromium = await findChromium();
  await prepareAll();

  const waiting = [...SUITES];
  const results: SuiteResult[] = [];
  await Promise.all(Array.from({ length: SIDE_BY_SIDE }, () => runWaiting(waiting, results, chromium)));

  process.stdout.write("\nsuite         seconds   passed   failed  skipped\n");
  for (const result of results) {
    const cells = [result.seconds.toFixed(1), result.passed, result.failed, result.skipped];
    process.stdout.write(`${result.suite.padEnd(12)}${cells.map((cell) => String(cell).padStart(9)).join("")}\n`);
  }

  const total = (key: "passed" | "failed" | "skipped") => results.reduce((sum, result) => sum + result[key], 0);
  process.stdout.write(`${total("passed")} passed, ${total("failed")} failed, ${total("skipped")} skipped\n`);
  for (const { suite, failures } of results) {
    for (const { test, message } of failures) process.stdout.write(`\nFAILED ${suite}: ${test}\n${message}\n`);
  }
  const haveRun = ARE_PICKED ? total("passed") > 0 : results.every((result) => result.passed > 0);
  if (!haveRun) process.stdout.write("No test ran where some should have: is the file's name right?\n");
  return total("failed") === 0 && haveRun ? 0 : 1;
});

async function runWaiting(waiting: string[], results: SuiteResult[], chromium: string): Promise<void> {
  for (let suite = waiting.shift(); suite !== undefined; suite = waiting.shift()) {
    results.push(await runSuite(suite, chromium));
  }
}

async function runSuite(suite: string, chromium: string): Promise<SuiteResult> {
  const folder = mkdtempSync(join(tmpdir(), "shopwalker-tests-"));
  const report = join(folder, "report.json");
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
      ...(ARE_PICKED ? ["--passWithNoTests"] : []),
      ...ARGUMENTS,
    ],
    { output: "whole", title: `\n== ${suite}\n`, env: { CHROME_PATH: chromium } },
  );
  const seconds = (Date.now() - started) / 1000;

  const counted = readReport(report);
  rmSync(folder, { recursive: true });
  // A suite that breaks before its tests run counts none of them as failed: its exit code says so.
  const failed = code !== 0 && counted.failed === 0 ? 1 : counted.failed;
  return { suite, seconds, ...counted, failed };
}

function readReport(path: string): Counts {
  try {
    const report = reportSchema.parse(JSON.parse(readFileSync(path, "utf8")));
    return {
      passed: report.numPassedTests,
      failed: report.numFailedTests,
      skipped: report.numPendingTests,
      failures: report.testResults.flatMap(failuresOf),
    };
  } catch {
    return { passed: 0, failed: 0, skipped: 0, failures: [] };
  }
}

/** A file that breaks before its tests run has a message and no tests. */
function failuresOf({ name, message, assertionResults }: Report["testResults"][number]): Failure[] {
  const file = relative(projectRoot, name);
  if (assertionResults.length === 0) return [{ test: file, message: firstLines(message) }];
  return assertionResults
    .filter(({ status }) => status === "failed")
    .map(({ fullName, failureMessages }) => ({
      test: `${file}: ${fullName}`,
      message: firstLines(failureMessages?.[0] ?? ""),
    }));
}

function firstLines(text: string): string {
  return text.split("\n").slice(0, SHOWN_LINES).join("\n");
}
