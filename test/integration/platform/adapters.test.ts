import pg from "pg";
import { SMTPServer } from "smtp-server";
import { afterAll, expect, test, vi } from "vitest";
import { createSmtpMailer } from "~/adapters/mail/smtp-mailer";
import { createPostgresRateLimiter } from "~/adapters/postgres/postgres-rate-limiter";
import { createShopLock } from "~/adapters/postgres/shop-lock";
import { createPostgresFanOut } from "~/adapters/pubsub/postgres-fan-out";
import { createTestDatabase } from "../create-test-database.ts";

const database = await createTestDatabase();
const logger = { info: () => undefined, warn: () => undefined, error: () => undefined };
/** Two processes of the app. */
const [first, second] = [aProcess(), aProcess()];

afterAll(async () => {
  await Promise.all([first, second].map((one) => one.fanOut.close()));
  await Promise.all([first, second].map((one) => one.pool.end()));
  await database.drop();
});

function aProcess() {
  const pool = new pg.Pool({ connectionString: database.url });
  pool.on("error", () => undefined);
  return {
    pool,
    fanOut: createPostgresFanOut({ pool, url: database.url, logger }),
    rateLimiter: createPostgresRateLimiter(pool),
  };
}

test("a message reaches every process that listens to its channel, and no other channel", async () => {
  const heard: string[] = [];
  const stop = await first.fanOut.subscribe("conversation:1", (message) => heard.push(`first ${message}`));
  await second.fanOut.subscribe("conversation:1", (message) => heard.push(`second ${message}`));
  await second.fanOut.subscribe("conversation:2", (message) => heard.push(`other ${message}`));

  await second.fanOut.publish("conversation:1", "id-1");
  await vi.waitFor(() => expect(heard.sort()).toEqual(["first id-1", "second id-1"]));
  await stop();
  await second.fanOut.publish("conversation:1", "id-2");
  await vi.waitFor(() => expect(heard).toContain("second id-2"));

  expect(heard).not.toContain("first id-2");
});

test("listening goes on after the database has closed the connection", async () => {
  const heard: string[] = [];
  await first.fanOut.subscribe("conversation:3", (message) => heard.push(message));

  await second.pool.query(
    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE 'LISTEN%' AND datname = current_database()",
  );
  await vi.waitFor(
    async () => {
      await second.fanOut.publish("conversation:3", "again");
      expect(heard).toContain("again");
    },
    { timeout: 10_000, interval: 200 },
  );
});

test("a message that is too long is refused, with what to do instead", async () => {
  await expect(first.fanOut.publish("conversation:1", "x".repeat(8000))).rejects.toThrow("send an id");
});

test("processes count together, and each key by itself", async () => {
  const budget = { limit: 3, perSeconds: 60 };
  const answers = [];
  for (const { rateLimiter } of [first, second, first, second])
    answers.push(await rateLimiter.take("visitor-1", budget));

  expect(answers.map(({ retryAfterSeconds }) => retryAfterSeconds === null)).toEqual([true, true, true, false]);
  expect(answers[3]?.retryAfterSeconds).toBeGreaterThan(0);
  expect(answers[3]?.retryAfterSeconds).toBeLessThanOrEqual(60);
  expect(await first.rateLimiter.take("visitor-2", budget)).toEqual({ retryAfterSeconds: null });
});

test("mail goes out with the agent's name and the shop's address to answer to", async () => {
  let received = "";
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ["STARTTLS"],
    onData(stream, _session, done) {
      stream.on("data", (chunk: Buffer) => (received += chunk.toString()));
      stream.on("end", () => done());
    },
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", () => resolve()));
  const address = server.server.address();
  const port = address !== null && typeof address === "object" ? address.port : 0;
  const mailer = createSmtpMailer({ smtpUrl: `smtp://127.0.0.1:${port}`, from: "assistant@shop.example" });

  await mailer.send({
    ...{ to: "ada@customer.example", replyTo: "hello@shop.example", fromName: "Sam of Alpha" },
    ...{ subject: "Your question", text: "It is back on Monday." },
  });
  await new Promise((resolve) => server.close(() => resolve(undefined)));

  expect(mailer.isConfigured).toBe(true);
  expect(received).toMatch(/From: "?Sam of Alpha"? <assistant@shop\.example>/);
  expect(received).toContain("Reply-To: hello@shop.example");
  expect(received).toContain("It is back on Monday.");
});

test("without a mail server nothing pretends to have been sent", async () => {
  const mailer = createSmtpMailer({ smtpUrl: null, from: "assistant@shop.example" });
  const mail = { to: "ada@customer.example", replyTo: null, fromName: "Sam", subject: "x", text: "y" };

  expect(mailer.isConfigured).toBe(false);
  await expect(mailer.send(mail)).rejects.toThrow("SMTP_URL");
});

test("a lock whose connection breaks while it is held ends neither the process nor the work", async () => {
  const errors: Error[] = [];
  const lock = createShopLock({ url: database.url, onError: (error) => errors.push(error) });

  const result = await lock.withLock("alpha", async () => {
    await first.pool.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE query LIKE '%pg_advisory_xact_lock%' AND pid <> pg_backend_pid() AND datname = current_database()",
    );
    await vi.waitFor(() => expect(errors).not.toEqual([]));
    return "done";
  });

  expect(result).toBe("done");
  expect(await lock.withLock("alpha", async () => "again")).toBe("again");
  await lock.close();
});
