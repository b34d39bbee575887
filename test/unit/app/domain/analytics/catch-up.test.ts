import { expect, test } from "vitest";
import { catchUp } from "~/domain/analytics/catch-up";
import type { RollUpOptions, RollupLag } from "~/ports/rollup-store";
import { emptyRollups } from "../../../../fakes/empty-rollups.ts";

const NOW = new Date("2026-11-20T14:05:30Z");

async function show(lag: RollupLag | null) {
  const rolledUp: RollUpOptions["parts"][] = [];
  const rollups = emptyRollups({
    rollUp: (_, { parts }) => {
      rolledUp.push(parts);
      return Promise.resolve([]);
    },
    findLag: () => Promise.resolve(lag),
  });
  const shop = { timezone: "UTC", isDevelopment: false };
  const countedUntil = await catchUp({ rollups, clock: { now: () => NOW } }, shop, ["visitors"]);
  return { countedUntil, rolledUp };
}

test("nothing has changed: nothing is counted", async () => {
  expect(await show(null)).toEqual({ countedUntil: null, rolledUp: [] });
});

test("days of few visitors are counted while the page waits", async () => {
  expect(await show({ ageMs: 20, visitors: 999 })).toEqual({ countedUntil: null, rolledUp: [["visitors"]] });
});

test("days of many are left to the job for a minute, and the page tells until when it has counted", async () => {
  const told = { countedUntil: new Date("2026-11-20T14:04:45Z"), rolledUp: [] };
  expect(await show({ ageMs: 45_000, visitors: 7600 })).toEqual(told);
});

test("days that no job has counted for a minute are counted while the page waits", async () => {
  expect(await show({ ageMs: 60_000, visitors: 7600 })).toEqual({ countedUntil: null, rolledUp: [["visitors"]] });
});
