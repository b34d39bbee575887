import pg from "pg";
import { AppError } from "~/lib/app-error";

export type ShopLock = {
  /**
   * Runs one piece of work a shop at a time, over all processes. Throws AppError `unavailable` when its turn does not come.
   */
  withLock<Result>(shopDomain: string, work: () => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
};

/** Longer than any work under a lock takes, with its calls to Shopify; for a connection and for the lock, each. */
const WAIT_MS = 20_000;
/** PostgreSQL's lock_not_available, and what pg says when no connection became free. */
const LOCK_TIMEOUT = "55P03";
const CONNECT_TIMEOUT = "timeout exceeded when trying to connect";

/** First key of our advisory locks; the second is a hash of the shop. */
const LOCK_CLASS = 7201;

/**
 * Advisory locks on connections of their own: whoever holds a lock still needs a connection of the main pool for its work,
 * and waiting on that with all of its connections would block for good.
 */
export function createShopLock(options: { url: string; onError: (error: Error) => void; waitMs?: number }): ShopLock {
  const { waitMs = WAIT_MS } = options;
  const pool = new pg.Pool({
    connectionString: options.url,
    max: 3,
    connectionTimeoutMillis: waitMs,
    idleTimeoutMillis: 10_000,
    allowExitOnIdle: true,
  });
  pool.on("error", options.onError);
  // The pool listens to idle connections alone: one that breaks while it holds a lock would end the process.
  pool.on("connect", (client) => client.on("error", options.onError));
  /** Last in the queue of this process, by shop: only one of them waits on a connection. */
  const queues = new Map<string, Promise<unknown>>();

  async function lockAcrossProcesses<Result>(shopDomain: string, work: () => Promise<Result>): Promise<Result> {
    const client = await pool.connect().catch(toUnavailable);
    try {
      await client.query("BEGIN");
      await client.query("SELECT set_config('lock_timeout', $1, true)", [`${waitMs}ms`]);
      await client
        .query("SELECT pg_advisory_xact_lock($1, hashtext($2))", [LOCK_CLASS, shopDomain])
        .catch(toUnavailable);
      return await work();
    } finally {
      await client.query("ROLLBACK").then(
        () => client.release(),
        () => client.release(true),
      );
    }
  }

  return {
    withLock(shopDomain, work) {
      const previous = queues.get(shopDomain) ?? Promise.resolve();
      const result = previous.then(() => lockAcrossProcesses(shopDomain, work));
      const settled = result.catch(() => undefined);
      queues.set(shopDomain, settled);
      void settled.then(() => {
        if (queues.get(shopDomain) === settled) queues.delete(shopDomain);
      });
      return result;
    },
    close: () => pool.end(),
  };
}

function toUnavailable(error: unknown): never {
  const isTimeout =
    error instanceof Error &&
    (error.message.includes(CONNECT_TIMEOUT) || ("code" in error && error.code === LOCK_TIMEOUT));
  if (!isTimeout) throw error;
  throw new AppError("unavailable", "a lock did not become free in time", { cause: error, retryAfterSeconds: 5 });
}
