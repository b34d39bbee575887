import { spawn, type ChildProcess } from "node:child_process";
import { createWriteStream } from "node:fs";
import { projectRoot } from "../setup/project-root.ts";

const STOP_TIMEOUT_MS = 8_000;

/** A child process of the demo: its output goes to a log file, it is stopped gently and, if it hangs, for good. */
export type ManagedProcess = {
  name: string;
  /** The last lines of its output, for an error message. */
  tail: () => string;
  /** Resolves with its exit code when it ends by itself. */
  ended: Promise<number | null>;
  /** Sends SIGKILL, as a crash would: for tests. */
  kill: () => Promise<void>;
  stop: () => Promise<void>;
};

type Options = {
  name: string;
  args: string[];
  env: Record<string, string>;
  logFile: string;
  onLine?: (line: string) => void;
};

/** Starts `node <args>` in the project's folder. */
export function startProcess({ name, args, env, logFile, onLine }: Options): ManagedProcess {
  // Its own process group: Ctrl-C reaches the demo alone, which then stops its children in order.
  const child = spawn(process.execPath, args, {
    cwd: projectRoot,
    env: { ...process.env, ...env },
    stdio: ["ignore", "pipe", "pipe"],
    detached: true,
  });
  const log = createWriteStream(logFile, { flags: "a" });
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    let rest = "";
    stream.on("data", (chunk: Buffer) => {
      log.write(chunk);
      const parts = (rest + chunk.toString("utf8")).split("\n");
      rest = parts.pop() ?? "";
      for (const line of parts) {
        lines.push(line);
        if (lines.length > 40) lines.shift();
        onLine?.(line);
      }
    });
  }

  const ended = new Promise<number | null>((resolve) => {
    child.once("error", (error) => {
      lines.push(error.message);
      resolve(1);
    });
    child.once("exit", (code) => resolve(code));
  });

  return {
    name,
    tail: () => lines.join("\n"),
    ended,
    kill: async () => {
      signal(child, "SIGKILL");
      await ended;
    },
    stop: async () => {
      signal(child, "SIGTERM");
      const hardStop = setTimeout(() => signal(child, "SIGKILL"), STOP_TIMEOUT_MS);
      await ended;
      clearTimeout(hardStop);
      log.end();
    },
  };
}

function signal(child: ChildProcess, name: NodeJS.Signals): void {
  if (child.exitCode === null && child.signalCode === null) child.kill(name);
}
