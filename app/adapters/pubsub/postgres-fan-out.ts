import pg from "pg";
import type { FanOut } from "~/ports/fan-out";
import type { Logger } from "~/ports/logger";

const RECONNECT_MS = 500;
/** PostgreSQL refuses payloads of 8,000 bytes and more. */
const MAX_MESSAGE_BYTES = 7900;
/** One PostgreSQL channel for all of ours: LISTEN once a process, and names of any length. */
const CHANNEL = "shopwalker";

type Listener = (message: string) => void;

/**
 * LISTEN/NOTIFY on one connection of its own. While that is being renewed, messages are lost: they carry ids only, and
 * listeners read the database when they subscribe.
 */
export function createPostgresFanOut(options: { pool: pg.Pool; url: string; logger: Logger }): FanOut & {
  close(): Promise<void>;
} {
  const listeners = new Map<string, Set<Listener>>();
  let connection: Promise<pg.Client> | null = null;
  let isClosed = false;

  async function connect(): Promise<pg.Client> {
    const client = new pg.Client({ connectionString: options.url, keepAlive: true });
    client.on("notification", ({ payload = "" }) => {
      const separator = payload.indexOf("\n");
      for (const listener of listeners.get(payload.slice(0, separator)) ?? []) listener(payload.slice(separator + 1));
    });
    client.on("error", (error) => options.logger.warn({ error }, "the fan-out connection broke"));
    // Comes after a failed attempt to connect as well.
    client.once("end", () => {
      connection = null;
      if (!isClosed && listeners.size > 0) setTimeout(() => void listen(), RECONNECT_MS).unref();
    });
    await client.connect();
    await client.query(`LISTEN ${CHANNEL}`);
    return client;
  }

  async function listen(): Promise<void> {
    connection ??= connect();
    try {
      await connection;
    } catch (error) {
      connection = null;
      options.logger.warn({ error }, "the fan-out cannot listen, trying again");
    }
  }

  return {
    async publish(channel, message) {
      const payload = `${channel}\n${message}`;
      if (Buffer.byteLength(payload) > MAX_MESSAGE_BYTES) {
        throw new RangeError(`A message on ${channel} is too long for the fan-out: send an id.`);
      }
      await options.pool.query("SELECT pg_notify($1, $2)", [CHANNEL, payload]);
    },

    async subscribe(channel, listener) {
      const group = listeners.get(channel) ?? new Set<Listener>();
      listeners.set(channel, group.add(listener));
      await listen();

      return async () => {
        group.delete(listener);
        if (group.size === 0) listeners.delete(channel);
      };
    },

    async close() {
      isClosed = true;
      listeners.clear();
      const client = await connection?.catch(() => null);
      await client?.end();
    },
  };
}
