import pg from "pg";

export type ShopLock = {
  /** Runs one piece of work a shop at a time, over all processes. */
  withLock<Result>(shopDomain: string, work: () => Promise<Result>): Promise<Result>;
  close(): Promise<void>;
};

/** First key of our advisory locks; the second is a hash of the shop. */
const LOCK_CLASS = 7201;

/**
 * Advisory locks on connections of their own: whoever holds a lock still needs a connection of the main pool for its work,
 * and waiting on that with all of its connections would block for good.
 */
export function createShopLock(options: { url: string; onError: (error: Error) => void }): ShopLock {
  const pool = new pg.Pool({ connectionString: options.url, max: 3, idleTimeoutMillis: 10_000, allowExitOnIdle: true });
  pool.on("error", options.onError);
  // The pool listens to idle connections alone: one that breaks while it holds a lock would end the process.
  pool.on("connect", (client) => client.on("error", options.onError));
  /** Last in the queue of this process, by shop: only one of them waits on a connection. */
  const queues = new Map<string, Promise<unknown>>();

  async function lockAcrossProcesses<Result>(shopDomain: string, work: () => Promise<Result>): Promise<Result> {
    const client = await pool.connect();
    try {
      await client.query("BEGIN");
      await client.query("SELECT pg_advisory_xact_lock($1, hashtext($2))", [LOCK_CLASS, shopDomain]);
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
