import { execFile } from "node:child_process";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { promisify } from "node:util";
import { z } from "zod";
import { findPostgresBinaries } from "../../../scripts/postgres/postgres-binaries.ts";
import { serverProcess } from "../../../scripts/postgres/server-process.ts";

const run = promisify(execFile);

/** The PostgreSQL of a shop floor, to be stopped and started again under the app's feet: same port, same data. */
export function databaseServer(dataDir: string) {
  const { cluster } = z
    .object({ cluster: z.string() })
    .parse(JSON.parse(readFileSync(join(dataDir, "postgres", "server.json"), "utf8")));
  let isRunning = true;
  const control = (...args: string[]) =>
    run(join(findPostgresBinaries(), "bin", "pg_ctl"), [...args, "-D", cluster, "-w"], serverProcess);

  return {
    /** `fast` takes leave of its clients, `immediate` is a crash. */
    async stop(mode: "fast" | "immediate") {
      await control("stop", "-m", mode);
      isRunning = false;
    },
    async start() {
      // `restart` of a stopped server starts it with the options it had.
      if (!isRunning) await control("restart", "-l", join(cluster, "server.log"));
      isRunning = true;
    },
  };
}
