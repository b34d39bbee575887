import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { parseJson } from "~/lib/parse-json";
import { prepareSchemas } from "../setup/prepare.ts";
import { projectRoot } from "../setup/project-root.ts";
import { runForExitCode } from "../setup/run-command.ts";
import { SetupError } from "../setup/setup-error.ts";
import type { EvalTask } from "./eval-task.ts";
import { GOLDEN_OPTIONS, goldenOptionsSchema, type GoldenOptions } from "./golden/options.ts";
import { readConversations } from "./golden/read-conversations.ts";
import { printReport, summarize } from "./golden/report.ts";
import { goldenReportSchema } from "./golden/result.ts";
import { writeJsonl } from "./write-jsonl.ts";

const OWN_CONVERSATIONS = join(projectRoot, "test/evals/golden/conversations");

export const goldenTask: EvalTask = {
  name: "golden",
  about: "Scripted shopping conversations over the demo store, scored by outcome beside a title-search bot.",
  usage: "[--in DIR] [--brain embedded|language-model] [--safety] [--out FILE]",
  async run(args) {
    const flags = readArguments(args);
    const directory = resolve(flags.in ?? OWN_CONVERSATIONS);
    // What is wrong in a script is told before anything is started.
    await readConversations(directory);
    await prepareSchemas();

    const folder = mkdtempSync(join(tmpdir(), "shopwalker-golden-"));
    try {
      const options: GoldenOptions = {
        ...{ directory, brain: flags.brain, baseline: !flags.safety, report: join(folder, "report.json") },
      };
      const report = await hold(options);
      printReport(report);
      if (flags.out !== undefined) writeJsonl(flags.out, report.agent);

      const summary = summarize(report);
      return flags.safety ? { ...summary, ok: summary.safetyFailures === 0 } : summary;
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  },
};

/** Holds the conversations in a process of its own, where the whole app runs; what that prints is shown when it fails. */
async function hold(options: GoldenOptions) {
  const code = await runForExitCode("vitest", ["run", "--project", "evals", "--reporter=dot"], {
    env: { [GOLDEN_OPTIONS]: JSON.stringify(options) },
    output: "quiet",
  });
  if (code !== 0) throw new SetupError("The conversations could not be held; the reason stands above.");
  return parseJson(goldenReportSchema, readFileSync(options.report, "utf8"));
}

function readArguments(args: string[]) {
  try {
    const { values } = parseArgs({
      args,
      options: {
        in: { type: "string" },
        out: { type: "string" },
        brain: { type: "string", default: "embedded" },
        safety: { type: "boolean", default: false },
      },
    });
    const brain = goldenOptionsSchema.shape.brain.safeParse(values.brain);
    if (!brain.success) throw new Error(`There is no brain "${values.brain}"`);
    return { ...values, brain: brain.data };
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(". ")[0] : String(error);
    throw new SetupError(`${reason ?? ""}. Usage: npm run eval -- golden ${goldenTask.usage}`);
  }
}
