import { fork } from "node:child_process";
import { fileURLToPath } from "node:url";
import type { z } from "zod";
import { projectRoot } from "../setup/project-root.ts";

type Options<Schema extends z.ZodType> = {
  /** Environment of the app, from the floor. */
  env: Record<string, string>;
  /** Handed to the probe as JSON. */
  input: unknown;
  result: Schema;
};

/**
 * Runs a probe (a module of `probes/` that calls `answerProbe`) in a process of its own with the app's environment: the
 * app's code is measured with nothing else on its event loop.
 */
export function runProbe<Schema extends z.ZodType>(probe: URL, options: Options<Schema>): Promise<z.output<Schema>> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(probe), [JSON.stringify(options.input)], {
      cwd: projectRoot,
      execArgv: ["--import", "tsx"],
      env: { ...process.env, ...options.env, LOG_LEVEL: "error" },
      // The app's logger writes to stdout, which is not ours to give away.
      stdio: ["ignore", process.stderr, "inherit", "ipc"],
    });
    let answer: unknown = null;
    child.on("message", (message) => (answer = message));
    child.on("error", reject);
    child.on("exit", (code) => {
      const parsed = options.result.safeParse(answer);
      if (code === 0 && parsed.success) resolve(parsed.data);
      else reject(new Error(`The probe ${fileURLToPath(probe)} ended with ${code ?? "a signal"} and no result.`));
    });
  });
}
