import { spawn } from "node:child_process";
import { projectRoot } from "./project-root.ts";
import { SetupError } from "./setup-error.ts";

type Options = {
  env?: Record<string, string>;
  /** inherit: shown as it comes. quiet: kept, and shown only when the command fails. whole: kept, and shown at its end. */
  output?: "inherit" | "quiet" | "whole";
  /** Stands above what is shown. */
  title?: string;
};

/** Runs a program of the project (`npx`-style names are found in node_modules/.bin). Resolves with its exit code. */
export function runForExitCode(command: string, args: string[], options: Options = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const output = options.output ?? "inherit";
    const isKept = output !== "inherit";
    const child = spawn(command, args, {
      cwd: projectRoot,
      stdio: ["ignore", isKept ? "pipe" : "inherit", isKept ? "pipe" : "inherit"],
      env: {
        ...process.env,
        ...options.env,
        PATH: `${projectRoot}/node_modules/.bin:${process.env.PATH ?? ""}`,
      },
    });
    const kept: Buffer[] = [];
    child.stdout?.on("data", (chunk: Buffer) => kept.push(chunk));
    child.stderr?.on("data", (chunk: Buffer) => kept.push(chunk));
    child.on("error", reject);
    child.on("close", (code, signal) => {
      const shown = Buffer.concat([Buffer.from(options.title ?? ""), ...kept]);
      if (output === "whole") process.stdout.write(shown);
      if (output === "quiet" && code !== 0) process.stderr.write(shown);
      resolve(code ?? (signal ? 1 : 0));
    });
  });
}

/** As above, but a failure is an error. */
export async function runCommand(command: string, args: string[], options: Options = {}): Promise<void> {
  const code = await runForExitCode(command, args, options);
  if (code !== 0) throw new SetupError(`"${command} ${args.join(" ")}" failed; its output stands above.`);
}
