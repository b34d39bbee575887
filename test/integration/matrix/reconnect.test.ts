import { createServer, type Server } from "node:net";
import { afterEach, beforeEach, expect, test } from "vitest";
import pg from "pg";
import { createPostgresFanOut } from "~/adapters/pubsub/postgres-fan-out";
import { createWorkerLiveness } from "~/adapters/queue/worker-liveness";

/** A database that takes every connection and drops it at once. */
let server: Server;
let attempts: number[];
let waiting: (() => void)[];
let warnings: number;
const logger = { info: () => undefined, warn: () => (warnings += 1), error: () => undefined };

beforeEach(async () => {
  attempts = [];
  waiting = [];
  warnings = 0;
  server = createServer((socket) => {
    attempts.push(performance.now());
    socket.on("error", () => undefined).destroy();
    for (const look of waiting) look();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
});
afterEach(() => new Promise((resolve) => server.close(resolve)));

function urlOfServer(): string {
  const address = server.address();
  return `postgresql://nobody:nothing@127.0.0.1:${address !== null && typeof address === "object" ? address.port : 0}/none`;
}

/** Milliseconds from the first to the n-th attempt. */
async function timeUntilAttempt(count: number): Promise<number> {
  await new Promise<void>((resolve) => {
    const look = () => {
      if (attempts.length >= count) resolve();
    };
    waiting.push(look);
    look();
  });
  return (attempts[count - 1] ?? 0) - (attempts[0] ?? 0);
}

test("the workers' liveness tries once a second while the database is away", async () => {
  const pool = new pg.Pool({ connectionString: urlOfServer() });
  const liveness = createWorkerLiveness({ url: urlOfServer(), pool, logger });

  const elapsed = await timeUntilAttempt(4);
  await liveness.stop();
  await pool.end();

  expect(elapsed).toBeGreaterThan(2900);
});

test("the fan-out tries twice a second while the database is away, and says so once each time", async () => {
  const pool = new pg.Pool({ connectionString: urlOfServer() });
  const fanOut = createPostgresFanOut({ pool, url: urlOfServer(), logger });
  await fanOut.subscribe("turn:1", () => undefined);

  const elapsed = await timeUntilAttempt(6);
  await fanOut.close();
  await pool.end();

  expect(elapsed).toBeGreaterThan(2400);
  // What broke, and that it could not listen.
  expect(warnings).toBeLessThanOrEqual(2 * attempts.length);
});
