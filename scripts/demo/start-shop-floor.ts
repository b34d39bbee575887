import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { startLocalPostgres } from "../local-postgres.ts";
import { migrateDatabase } from "../migrate.mjs";
import { prepareSimulator, SIMULATOR } from "../setup/prepare.ts";
import { projectRoot } from "../setup/project-root.ts";
import { runStep } from "../setup/run-step.ts";
import { startProcess, type ManagedProcess } from "./managed-process.ts";
import { readSecrets } from "./read-secrets.ts";
import { reservePorts } from "./reserve-ports.ts";
import { waitUntil } from "./wait-until.ts";

/** The name of the demo's shop: `<handle>.localhost` in the browser, `<handle>.myshopify.com` to the app. */
export const DEMO_HANDLE = "demo";
export const CLIENT_ID = "shopwalker-demo";

const READY_TIMEOUT_MS = 60_000;
/** As in the Dockerfile and `npm start`: see docs/operations.md, Memory. */
const WEB_FLAGS = ["--max-old-space-size=224", "--max-semi-space-size=8"];
/** Rendering leaves much behind: with Node's own 16 MB an eighth of the time goes into clearing up. */
const SHOPIFY_FLAGS = ["--max-semi-space-size=64"];

type Options = {
  dataDir: string;
  /** First of three consecutive ports: local Shopify, app, and one that marks the place as taken. Without it the next free ones. */
  port?: number;
  /** Shopify product exports that replace the built-in catalogue. */
  catalogs?: string[];
  /** Folder of another theme's files, in place of the demo theme's own. */
  theme?: string;
  /** Business time of the local Shopify at the start, which the app follows; nothing: now. */
  clockStart?: Date;
  /** How web and worker are started, where not from the build. */
  commands?: { web: string[]; worker: string[] };
  /** More variables for web and worker. */
  env?: Record<string, string>;
  /** Once aborted nothing more is started, and what has been started is stopped. */
  signal?: AbortSignal;
};

/** Everything that runs in the demo, and in browser tests. */
export type ShopFloor = {
  shopifyUrl: string;
  storefrontUrl: string;
  adminUrl: string;
  appUrl: string;
  databaseUrl: string;
  /** Environment of web and worker, for starting one of them again. */
  appEnv: Record<string, string>;
  processes: { shopify: ManagedProcess; web: ManagedProcess; worker: ManagedProcess };
  /** Starts web or worker again, after a crash. */
  restart: (name: "web" | "worker") => Promise<void>;
  /** Rejects when one of them ends before `stop` is called. Whoever does not wait for it is not harmed by it. */
  failed: Promise<never>;
  /** Stops everything, latest first; one that cannot be stopped does not keep the others up. */
  stop: () => Promise<void>;
};

/** Starts PostgreSQL, the local Shopify, the app and its worker, and waits until all of them answer. */
export async function startShopFloor(options: Options): Promise<ShopFloor> {
  const { dataDir } = options;
  // Whoever starts a single test has not prepared anything.
  await prepareSimulator();
  mkdirSync(join(dataDir, "logs"), { recursive: true });
  const ports = await reservePorts(2, options.port);
  const port = ports.first;
  const shopifyUrl = `http://127.0.0.1:${port}`;
  const appUrl = `http://127.0.0.1:${port + 1}`;
  const secrets = readSecrets(dataDir);
  const undo: (() => Promise<void>)[] = [ports.release];
  const closing = new AbortController();
  const stop = async () => {
    closing.abort();
    const errors: unknown[] = [];
    for (const step of undo.splice(0).reverse()) await step().catch((error: unknown) => errors.push(error));
    if (errors.length > 0) throw new AggregateError(errors, "Not everything could be stopped.");
  };

  try {
    const postgres = await runStep("Starting PostgreSQL", async () => {
      const started = await startLocalPostgres({ dataDir: join(dataDir, "postgres"), database: "shopwalker" });
      undo.push(() => started.stop());
      options.signal?.throwIfAborted();
      // To the end, whoever interrupts: half a migration would be in the way of the next run.
      await migrateDatabase(started.url);
      return started;
    });
    options.signal?.throwIfAborted();

    const appEnv = {
      NODE_ENV: "development",
      HOST: "127.0.0.1",
      PORT: String(port + 1),
      SHOPIFY_APP_URL: appUrl,
      SHOPIFY_API_KEY: CLIENT_ID,
      SHOPIFY_API_SECRET: secrets.apiSecret,
      SHOPIFY_LOCAL_URL: shopifyUrl,
      DATABASE_URL: postgres.url,
      ENCRYPTION_KEYS: `demo-1:${secrets.encryptionKey}`,
      VISITOR_TOKEN_SECRET: secrets.visitorTokenSecret,
      EXPORT_DIR: join(dataDir, "exports"),
      // Only this machine speaks to the app: the local Shopify names the buyer's address as Shopify's proxy does.
      TRUST_PROXY: "loopback",
      // A key in the environment of whoever runs tests or benchmarks is not spent by them: the demo hands it on itself.
      OPENAI_API_KEY: "",
      ...options.env,
    };
    const start = (name: string, args: string[], env: Record<string, string>) => {
      const child = startProcess({ name, args, env, logFile: join(dataDir, "logs", `${name}.log`) });
      undo.push(() => child.stop());
      return child;
    };

    const shopify = start(
      "shopify",
      shopifyArgs({
        ...{ port, appUrl, dataDir, secret: secrets.apiSecret, catalogs: options.catalogs ?? [] },
        ...(options.theme !== undefined && { theme: options.theme }),
        ...(options.clockStart !== undefined && { clockStart: options.clockStart }),
      }),
      {},
    );
    const commands = options.commands ?? { web: [...WEB_FLAGS, "server.mjs"], worker: ["worker.mjs"] };
    const processes = {
      shopify,
      web: start("web", commands.web, appEnv),
      worker: start("worker", commands.worker, appEnv),
    };
    await runStep("Starting the local Shopify and the app", async () => {
      await untilAnswers(`${shopifyUrl}/_sim/state`, [shopify], options.signal);
      await untilAnswers(`${appUrl}/readyz`, [processes.web, processes.worker], options.signal);
    });

    const failed = Promise.race(Object.values(processes).map((child) => failWhenEnded(child, closing.signal)));
    failed.catch(() => undefined);
    return {
      shopifyUrl,
      storefrontUrl: `http://${DEMO_HANDLE}.localhost:${port}`,
      adminUrl: `http://admin.localhost:${port}/store/${DEMO_HANDLE}`,
      appUrl,
      databaseUrl: postgres.url,
      appEnv,
      processes,
      restart: async (name) => {
        processes[name] = start(name, commands[name], appEnv);
        await untilAnswers(`${appUrl}/readyz`, [processes[name]]);
      },
      failed,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

type ShopifyArgs = {
  port: number;
  appUrl: string;
  dataDir: string;
  secret: string;
  catalogs: string[];
  theme?: string;
  clockStart?: Date;
};

function shopifyArgs({ port, appUrl, dataDir, secret, catalogs, theme, clockStart }: ShopifyArgs): string[] {
  return [
    ...[...SHOPIFY_FLAGS, join(projectRoot, SIMULATOR)],
    ...["--port", String(port), "--app-url", appUrl, "--app-root", process.cwd()],
    ...["--client-id", CLIENT_ID, "--client-secret", secret],
    ...["--shop", `${DEMO_HANDLE}:demo`, "--state-dir", join(dataDir, "shopify")],
    ...catalogs.flatMap((file) => ["--catalog", file]),
    ...(theme === undefined ? [] : ["--theme", theme]),
    ...(clockStart === undefined ? [] : ["--clock-start", clockStart.toISOString()]),
  ];
}

async function untilAnswers(url: string, processes: ManagedProcess[], interruption?: AbortSignal): Promise<void> {
  const answered = new AbortController();
  const ask = waitUntil(async () => ((await isOk(url)) ? true : null), {
    timeoutMs: READY_TIMEOUT_MS,
    what: url,
    signal: interruption ? AbortSignal.any([answered.signal, interruption]) : answered.signal,
  });
  try {
    await Promise.race([ask, ...processes.map((child) => failWhenEnded(child, answered.signal))]);
  } finally {
    answered.abort();
    ask.catch(() => undefined);
  }
}

async function isOk(url: string): Promise<boolean> {
  try {
    return (await fetch(url)).ok;
  } catch {
    return false;
  }
}

/** Rejects when the process ends; once `expected` is aborted its end is no failure any more. */
async function failWhenEnded(child: ManagedProcess, expected: AbortSignal): Promise<never> {
  const code = await child.ended;
  if (expected.aborted) return new Promise<never>(() => undefined);
  throw new Error(`The ${child.name} process ended (exit code ${code ?? "none"}). Its last lines:\n${child.tail()}`);
}
