import { expect, test } from "vitest";
import { createEventWriter } from "~/adapters/postgres/event-writer";
import type { RecordedEvent } from "~/ports/event-store";

type Rows = { id: string }[];

/** A database that answers when it is told to. */
function aSlowPool(installed = ["shop-1"]) {
  const statements: { rows: Rows; answer: (error?: Error) => void }[] = [];
  const query = (_sql: string, values: unknown[]) =>
    new Promise((resolve, reject) => {
      const rows = JSON.parse(String(values[1])) as Rows;
      statements.push({
        rows,
        answer: (error) => {
          if (error === undefined) resolve({ rows: installed.map((id) => ({ id })) });
          else reject(error);
        },
      });
    });
  return { statements, pool: { query } as unknown as Parameters<typeof createEventWriter>[0] };
}

function anEvent(id: string): RecordedEvent {
  return { id, at: new Date(0), type: "panel-close", data: {}, visitorId: "visitor-1", conversationId: null };
}

const nextRound = () => new Promise((resolve) => setImmediate(resolve));

test("batches that come while one is being written are written together, and answered when they are durable", async () => {
  const { pool, statements } = aSlowPool();
  const writer = createEventWriter(pool);
  const answered: string[] = [];
  const send = (id: string) => writer.write("shop-1", [anEvent(id)]).then(() => answered.push(id));

  const first = send("a");
  await nextRound();
  const others = [send("b"), send("c")];
  await nextRound();
  expect([statements.length, answered]).toEqual([1, []]);

  statements[0]?.answer();
  await first;
  await nextRound();
  expect(statements.map(({ rows }) => rows.map(({ id }) => id))).toEqual([["a"], ["b", "c"]]);
  expect(answered).toEqual(["a"]);

  statements[1]?.answer();
  await Promise.all(others);
  expect(answered).toEqual(["a", "b", "c"]);
});

test("who comes while too many wait is told when to come back, and nobody who waits suffers", async () => {
  const { pool, statements } = aSlowPool();
  const writer = createEventWriter(pool, 2);
  const waiting = [writer.write("shop-1", [anEvent("a")]), writer.write("shop-1", [anEvent("b")])];

  await expect(writer.write("shop-1", [anEvent("c")])).rejects.toMatchObject({ code: "busy", retryAfterSeconds: 2 });

  await nextRound();
  statements[0]?.answer();
  await expect(Promise.all(waiting)).resolves.toHaveLength(2);
});

test("a batch that the database refuses fails alone", async () => {
  const { pool, statements } = aSlowPool();
  const writer = createEventWriter(pool);
  const results = Promise.allSettled([
    writer.write("shop-1", [anEvent("good")]),
    writer.write("shop-1", [anEvent("bad")]),
  ]);
  await nextRound();
  const refusal = Object.assign(new Error("refused"), { code: "22P05" });
  statements[0]?.answer(refusal);
  await nextRound();
  statements[1]?.answer();
  await nextRound();
  statements[2]?.answer(refusal);

  expect((await results).map(({ status }) => status)).toEqual(["fulfilled", "rejected"]);
});

test("a shop that is not installed is refused", async () => {
  const { pool, statements } = aSlowPool([]);
  const written = createEventWriter(pool).write("shop-1", [anEvent("a")]);
  await nextRound();
  statements[0]?.answer();

  await expect(written).rejects.toMatchObject({ code: "shop-not-installed" });
});
