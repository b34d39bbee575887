import { existsSync, rmSync } from "node:fs";
import { join } from "node:path";
import { removeStaleLock } from "../../postgres/remove-stale-lock.ts";
import { SetupError } from "../../setup/setup-error.ts";

/** Removes what an earlier crowd left: the books are right only where nobody was before. Throws while a demo runs there. */
export function emptyFolder(dataDir: string): void {
  const lock = join(dataDir, "postgres", "cluster", "postmaster.pid");
  removeStaleLock(lock);
  if (existsSync(lock)) {
    throw new SetupError(`A demo is running in ${dataDir}: stop it first, or name another folder with --data.`);
  }
  rmSync(dataDir, { recursive: true, force: true });
}
