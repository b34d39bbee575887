import { spawn } from "node:child_process";
import { readdirSync, readFileSync } from "node:fs";
import { connect } from "node:net";
import { projectRoot } from "../../../scripts/setup/project-root.ts";

export type RunningDemo = {
  /** Everything that it has printed. */
  output(): string;
  /** Resolves when the text has been printed; rejects when the demo ends without. */
  untilPrinted(text: string): Promise<void>;
  /** What a terminal sends: SIGINT to the whole process group. */
  pressCtrlC(): void;
  /** Exit code, or the signal that npm passed on to itself; when the last of the group has closed its output. */
  ended: Promise<number | NodeJS.Signals | null>;
  /** It and all its children, by process id. */
  processes(): number[];
};

/** `npm run demo -- <args>` as the leader of a process group, as a terminal starts it. */
export function startDemo(args: string[]): RunningDemo {
  const child = spawn("npm", ["run", "demo", "--", ...args], {
    cwd: projectRoot,
    detached: true,
    stdio: ["ignore", "pipe", "pipe"],
  });
  const { pid } = child;
  if (pid === undefined) throw new Error("npm could not be started.");

  let output = "";
  let listeners: (() => void)[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.on("data", (chunk: Buffer) => {
      output += chunk.toString("utf8");
      for (const look of listeners) look();
    });
  }
  const ended: RunningDemo["ended"] = new Promise((resolve) => {
    child.once("close", (code, signal) => resolve(signal ?? code));
  });

  return {
    output: () => output,
    untilPrinted: (text) =>
      new Promise((resolve, reject) => {
        const look = () => {
          if (output.includes(text)) resolve();
        };
        listeners = [...listeners, look];
        look();
        void ended.then((code) => reject(new Error(`The demo ended (${code ?? "?"}):\n${output}`)));
      }),
    pressCtrlC: () => void process.kill(-pid, "SIGINT"),
    ended,
    processes: () => [pid, ...descendantsOf(pid)],
  };
}

/** A zombie that nobody has collected does nothing any more. */
export function isRunning(pid: number): boolean {
  const state = readStatus(pid)?.state;
  return state !== undefined && state !== "Z";
}

export function isListening(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => {
      socket.destroy();
      resolve(true);
    });
    socket.once("error", () => resolve(false));
  });
}

function descendantsOf(pid: number): number[] {
  const children = readdirSync("/proc")
    .map(Number)
    .filter((candidate) => candidate > 0 && readStatus(candidate)?.parent === pid);
  return children.flatMap((child) => [child, ...descendantsOf(child)]);
}

/** "123 (a name) S 1 ...": the name may contain spaces and brackets. */
function readStatus(pid: number): { state: string; parent: number } | null {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    const [state = "", parent = ""] = stat.slice(stat.lastIndexOf(")") + 2).split(" ");
    return { state, parent: Number(parent) };
  } catch {
    return null;
  }
}
