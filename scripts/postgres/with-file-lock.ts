import { closeSync, openSync, readFileSync, rmSync, statSync, writeSync } from "node:fs";
import { setTimeout as delay } from "node:timers/promises";

const STALE_AFTER_MS = 60_000;
const POLL_MS = 50;

/** Runs one piece of work at a time on this machine. The lock of a process that died, or is older than a minute, is broken. */
export async function withFileLock<Result>(file: string, work: () => Promise<Result>): Promise<Result> {
  while (!tryLock(file)) {
    if (isAbandoned(file)) rmSync(file, { force: true });
    else await delay(POLL_MS);
  }
  try {
    return await work();
  } finally {
    rmSync(file, { force: true });
  }
}

function tryLock(file: string): boolean {
  try {
    const handle = openSync(file, "wx", 0o600);
    writeSync(handle, String(process.pid));
    closeSync(handle);
    return true;
  } catch (error) {
    if (error instanceof Error && "code" in error && error.code === "EEXIST") return false;
    throw error;
  }
}

function isAbandoned(file: string): boolean {
  try {
    if (Date.now() - statSync(file).mtimeMs > STALE_AFTER_MS) return true;
    const pid = Number(readFileSync(file, "utf8"));
    // An empty file belongs to somebody who is about to write its number.
    if (pid > 0) process.kill(pid, 0);
    return false;
  } catch (error) {
    return error instanceof Error && "code" in error && error.code === "ESRCH";
  }
}
