import { execFileSync } from "node:child_process";
import { existsSync, readFileSync, rmSync } from "node:fs";

/**
 * PostgreSQL clears a `postmaster.pid` of a dead process itself, but refuses to start while any process has that number:
 * after a kill -9 it may be a zombie that nobody reaps, or by now another program. Only then is the file removed.
 */
export function removeStaleLock(lockFile: string) {
  if (!existsSync(lockFile)) return;
  const pid = Number(readFileSync(lockFile, "utf8").split("\n")[0]);
  if (!isLivingPostgres(pid)) rmSync(lockFile, { force: true });
}

function isLivingPostgres(pid: number): boolean {
  if (!Number.isInteger(pid) || pid <= 1) return false;
  try {
    const [state = "", command = ""] = describeProcess(pid);
    return !state.startsWith("Z") && command.includes("postgres");
  } catch {
    return false;
  }
}

/** State letter and command name of a process. Throws where there is none. */
function describeProcess(pid: number): string[] {
  if (process.platform === "linux") {
    // "123 (postgres) S 1 ...": the name may contain spaces, the state follows the last bracket.
    const stat = readFileSync(`/proc/${pid}/stat`, "utf8");
    return [stat.slice(stat.lastIndexOf(")") + 2), stat.slice(stat.indexOf("("), stat.lastIndexOf(")"))];
  }
  const line = execFileSync("ps", ["-o", "stat=,comm=", "-p", String(pid)], { encoding: "utf8" }).trim();
  const [state = "", ...command] = line.split(/\s+/);
  return [state, command.join(" ")];
}
