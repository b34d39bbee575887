import { expect, test } from "vitest";
import { cohortQuerySchema } from "~/contracts/cohort-view";
import { shopSettingsSchema } from "~/contracts/shop-settings";
import { readCohorts } from "~/domain/analytics/read-cohorts";
import type { CohortSelection, CohortSums } from "~/ports/cohort-source";
import { emptyRollups } from "../../../../fakes/empty-rollups.ts";

/** A Friday. */
const clock = { now: () => new Date("2026-11-20T12:00:00Z") };
const rollups = emptyRollups();

function aSum(cohort: string, week: number, figures: Partial<CohortSums> = {}): CohortSums {
  return { cohort, week, group: "", visitors: 0, buyers: 0, newBuyers: 0, net: 0, ...figures };
}

async function read(address: string, sums: CohortSums[], retentionDays = 365) {
  const asked: CohortSelection[] = [];
  const list = (selection: CohortSelection) => {
    asked.push(selection);
    return Promise.resolve(selection.group === "talk" ? [] : sums);
  };
  const settings = shopSettingsSchema.parse({ retentionDays });
  const shop = { timezone: "UTC", currency: "USD", isDevelopment: false, settings };
  const query = cohortQuerySchema.parse(Object.fromEntries(new URLSearchParams(address)));
  const view = await readCohorts({ rollups, cohorts: { list }, clock }, shop, query);
  return { ...view, asked };
}

test("a week's row divides by everybody who began in it, and marks what is not over", async () => {
  const { rows } = await read("weeks=8", [
    aSum("2026-11-02", 0, { visitors: 100, buyers: 10, newBuyers: 10, net: 50_000 }),
    aSum("2026-11-02", 1, { visitors: 20, buyers: 2, newBuyers: 1, net: 10_000 }),
    aSum("2026-11-02", 2, { visitors: 5 }),
  ]);

  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ key: "2026-11-02", members: 100, buyers: 11, net: 60_000, isSmall: false });
  const [first, second, third, fourth] = rows[0]?.weeks ?? [];
  expect(first).toMatchObject({ members: 100, visitors: 100, isRunning: false });
  // Who began on Sunday the 8th has had their second week only when the 21st is over.
  expect(second).toMatchObject({ members: 100, visitors: 20, net: 10_000, netSoFar: 60_000, isRunning: true });
  expect(third).toMatchObject({ visitors: 5, netSoFar: 60_000, isRunning: true });
  expect(fourth).toBeNull();
});

test("a group over several weeks counts those alone whose week is over", async () => {
  const { rows } = await read("by=device", [
    aSum("2026-10-05", 0, { group: "phone", visitors: 40 }),
    aSum("2026-10-05", 1, { group: "phone", visitors: 10 }),
    // Their second week has begun, and is over for none of them.
    aSum("2026-11-09", 0, { group: "phone", visitors: 60 }),
    aSum("2026-11-09", 1, { group: "phone", visitors: 3 }),
  ]);

  expect(rows[0]?.members).toBe(100);
  expect(rows[0]?.weeks[1]).toMatchObject({ members: 40, visitors: 10, isRunning: false });
});

test("the newest week comes first, and few are told as few", async () => {
  const sums = [aSum("2026-11-02", 0, { visitors: 30 }), aSum("2026-11-09", 0, { visitors: 29 })];
  const { rows } = await read("", sums);
  expect(rows.map(({ key, isSmall }) => ({ key, isSmall }))).toEqual([
    { key: "2026-11-09", isSmall: true },
    { key: "2026-11-02", isSmall: false },
  ]);
});

test("no week is shown whose first days visits are no longer kept of", async () => {
  const { asked } = await read("weeks=26", [], 30);
  // Kept are the 22nd of October, a Thursday, and later.
  expect(asked[0]).toMatchObject({ firstWeek: "2026-10-26", lastWeek: "2026-11-16" });
});

test("the segment of the address is asked for, of the groups and of who talked; others are all visitors", async () => {
  const segments = async (address: string) => (await read(address, [])).asked.map(({ segment }) => segment);
  expect(await segments("segment=holdout")).toEqual(["holdout", "holdout"]);
  expect(await segments("by=arm&segment=talked")).toEqual(["talked", "talked"]);
  expect(await segments("segment=somebody")).toEqual(["all", "all"]);
});

test("groups by arm stand over all weeks, the larger one first", async () => {
  const { rows, asked } = await read("by=arm", [
    aSum("2026-10-05", 0, { group: "holdout", visitors: 40 }),
    aSum("2026-10-05", 0, { group: "agent", visitors: 360 }),
  ]);
  expect(rows.map(({ key }) => key)).toEqual(["agent", "holdout"]);
  expect(asked[0]).toMatchObject({ kind: "visit", group: "arm" });
});
