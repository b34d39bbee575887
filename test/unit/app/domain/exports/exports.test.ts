import { describe, expect, test } from "vitest";
import type { Dataset, ExportRow } from "~/contracts/exports";
import { exportLines } from "~/domain/exports/export-lines";
import { exportRange } from "~/domain/exports/export-range";
import { readExportPage } from "~/domain/exports/read-export-page";
import { writeNightlyFiles } from "~/domain/exports/write-nightly-files";
import type { ExportShelf } from "~/ports/export-shelf";
import type { ExportSource } from "~/ports/export-source";

const clock = { now: () => new Date("2026-11-21T02:00:00.000Z") };
const RANGE = exportRange({ from: "2026-11-01", to: "2026-11-20" }, "UTC", clock.now());

/** Rows in memory, read in pages as the real source does. */
function aSource(rows: ExportRow[]) {
  const reads: { dataset: Dataset; limit: number }[] = [];
  const exports: ExportSource = {
    read: (dataset, _range, { after, limit }) => {
      reads.push({ dataset, limit });
      const start = after === null ? 0 : Number(after.id) + 1;
      const page = rows.slice(start, start + limit);
      const last = page.length === 0 ? null : { at: "2026-11-01T00:00:00.000Z", id: String(start + page.length - 1) };
      return Promise.resolve({ rows: page, last });
    },
  };
  return { exports, reads };
}

async function collect(lines: AsyncIterable<string>): Promise<string> {
  let text = "";
  for await (const line of lines) text += line;
  return text;
}

function anOrder(order: Partial<ExportRow>): ExportRow {
  return { order_id: "1", order_name: "#1001", currency: "EUR", total: 1250, refunded: -50, is_test: false, ...order };
}

describe("a file", () => {
  test("for spreadsheets has amounts in units, words for flags, and no formulas", async () => {
    const { exports } = aSource([anOrder({ order_name: "=HYPERLINK(1)" }), anOrder({ currency: "JPY" })]);
    const text = await collect(exportLines(exports, { dataset: "orders", format: "csv", range: RANGE }));

    const [head, first, second] = text.split("\r\n");
    expect(head).toMatch(/^\uFEFForder_id,order_name,placed_at,/);
    expect(first).toBe("1,'=HYPERLINK(1),,,EUR,12.5,,-0.5,,,,,no,,,,");
    expect(second).toBe("1,#1001,,,JPY,1250,,-50,,,,,no,,,,");
  });

  test("for programs has a row a line, in the smallest unit", async () => {
    const { exports } = aSource([anOrder({})]);
    const text = await collect(exportLines(exports, { dataset: "orders", format: "jsonl", range: RANGE }));

    expect(text).toBe(`${JSON.stringify(anOrder({}))}\n`);
  });

  test("of any length is read a thousand rows at a time, as it is taken", async () => {
    const { exports, reads } = aSource(Array.from({ length: 2500 }, (_, index) => ({ event: String(index) })));
    const lines = exportLines(exports, { dataset: "events", format: "jsonl", range: RANGE });
    await lines.next();
    expect(reads).toHaveLength(1);

    expect((await collect(lines)).split("\n")).toHaveLength(1501);
    expect(reads).toHaveLength(3);
  });
});

describe("the read API", () => {
  const read = (exports: ExportSource, query: object) =>
    readExportPage({ exports, clock }, "Europe/Berlin", "orders", { limit: 2, ...query });

  test("gives every row once over its pages", async () => {
    const rows = Array.from({ length: 5 }, (_, index) => anOrder({ order_id: String(index) }));
    const { exports } = aSource(rows);
    const first = await read(exports, {});
    const second = await read(exports, { cursor: first.next });
    const third = await read(exports, { cursor: second.next });

    expect([...first.data, ...second.data, ...third.data]).toEqual(rows);
    expect(third.next).toBeNull();
  });

  test.each(["nonsense", "%", encodeURIComponent(JSON.stringify(["events", "2026-11-01T00:00:00.000Z", "1"]))])(
    "refuses the cursor %s and says what to send",
    async (cursor) => {
      await expect(read(aSource([]).exports, { cursor })).rejects.toMatchObject({ code: "invalid-input" });
    },
  );

  test.each([
    [{ from: "2026-11-20", to: "2026-11-01" }, /other way round/],
    [{ from: "2020-01-01", to: "2026-11-01" }, /shorter range/],
  ])("refuses the days %j", async (days, message) => {
    await expect(read(aSource([]).exports, days)).rejects.toMatchObject({ userMessage: message });
  });
});

test("nightly files are named by yesterday of the shop's calendar, and those of a month ago go", async () => {
  const written = new Map<string, string>([["2026-10-01-orders.jsonl", "old"]]);
  const exportShelf: ExportShelf = {
    write: async (_shop, name, lines) => void written.set(name, await collect(lines)),
    list: () => Promise.resolve([...written.keys()].map((name) => ({ name, bytes: 1, writtenAt: clock.now() }))),
    open: () => Promise.resolve(null),
    remove: (_shop, name) => Promise.resolve(void written.delete(name)),
    removeAll: () => Promise.resolve(),
  };
  await writeNightlyFiles(
    { exports: aSource([anOrder({})]).exports, exportShelf, clock },
    { id: "shop-1", timezone: "America/New_York" },
  );

  expect([...written.keys()]).toEqual(
    ["rollups", "orders", "conversations", "events"].map((dataset) => `2026-11-19-${dataset}.jsonl`),
  );
});
