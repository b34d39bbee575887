import pg from "pg";
import type { Logger } from "~/ports/logger";

/** First key of the locks; the second is a hash of the worker's id. */
const LOCK_CLASS = 7202;
const LOOK_EVERY_MS = 15_000;
const RECONNECT_MS = 1000;
/** A worker takes its first job a moment before its lock is here. */
const GRACE = "5 seconds";

export type WorkerLiveness = {
  /** Says that the worker belongs to this process, as long as that lives. */
  claim(workerId: string): Promise<void>;
  /** Gives back the jobs of a worker of this process that has stopped. */
  release(workerId: string): Promise<void>;
  /** Gives back the jobs of workers whose process is dead; returns their ids. */
  releaseDead(): Promise<string[]>;
  stop(): Promise<void>;
};

/**
 * A worker that was killed leaves its job locked, and graphile-worker waits four hours before it believes that. Here each
 * process proves that its workers live by advisory locks on one connection, which PostgreSQL takes back at once when the
 * process dies; whoever looks next hands the job to another worker.
 */
export function createWorkerLiveness(options: { url: string; pool: pg.Pool; logger: Logger }): WorkerLiveness {
  const claimed = new Set<string>();
  let isStopped = false;
  let claims: Promise<void> = Promise.resolve();
  let connection = connect();
  connection.catch(report);
  const timer = setInterval(() => void releaseDead().catch(report), LOOK_EVERY_MS);
  timer.unref();

  async function connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: options.url, keepAlive: true });
    client.on("error", report);
    // Comes after a failed attempt to connect as well.
    client.once("end", () => {
      if (!isStopped) setTimeout(reconnect, RECONNECT_MS).unref();
    });
    await client.connect();
    for (const workerId of claimed) await lock(client, workerId);
    return client;
  }

  function reconnect() {
    connection = connect();
    connection.catch(report);
  }

  async function lock(client: pg.Client, workerId: string): Promise<void> {
    await client.query("SELECT pg_try_advisory_lock($1, hashtext($2))", [LOCK_CLASS, workerId]);
  }

  function report(error: unknown) {
    options.logger.warn({ error }, "the workers' liveness is in doubt");
  }

  /** A transaction's lock that can be had proves that nobody holds the worker's. */
  async function releaseDead(): Promise<string[]> {
    const { rows } = await options.pool.query<{ id: string }>(
      `WITH holder AS (
         SELECT DISTINCT locked_by AS id FROM graphile_worker._private_jobs
         WHERE locked_by IS NOT NULL AND locked_at < now() - $2::interval
       )
       SELECT id FROM holder WHERE pg_try_advisory_xact_lock($1, hashtext(id))`,
      [LOCK_CLASS, GRACE],
    );
    const dead = rows.map(({ id }) => id).filter((id) => !claimed.has(id));
    if (dead.length > 0) {
      await unlock(dead);
      options.logger.warn({ workers: dead.length }, "took over the jobs of workers that died");
    }
    return dead;
  }

  async function unlock(workerIds: string[]): Promise<void> {
    await options.pool.query("SELECT graphile_worker.force_unlock_workers($1)", [workerIds]);
  }

  return {
    async claim(workerId) {
      claimed.add(workerId);
      // One after the other: a connection takes one query at a time.
      claims = claims
        .then(() => connection)
        .then((client) => lock(client, workerId))
        .catch(report);
      await claims;
    },
    async release(workerId) {
      await unlock([workerId]);
      // Its advisory lock stays until the connection ends: nobody else asks for this id.
      claimed.delete(workerId);
    },
    releaseDead,
    async stop() {
      isStopped = true;
      clearInterval(timer);
      const client = await connection.catch(() => null);
      await client?.end();
    },
  };
}
