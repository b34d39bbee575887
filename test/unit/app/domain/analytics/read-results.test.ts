import { expect, test } from "vitest";
import { shopSettingsSchema } from "~/contracts/shop-settings";
import { readResults } from "~/domain/analytics/read-results";
import { addDays } from "~/lib/shop-calendar";
import type { RollupStore } from "~/ports/rollup-store";

const TODAY = "2026-11-20";
const clock = { now: () => new Date(`${TODAY}T12:00:00Z`) };
const nothing = { engaged: 0, recommended: 0, addedToCart: 0, checkedOut: 0, directNet: 0, assistedNet: 0 };

/** One order of 1,000 and one new visitor on each of the last 90 days; visitors older than `keptDays` have been erased. */
function rollupsOf(keptDays: number): RollupStore {
  const days = Array.from({ length: 90 }, (_, ago) => addDays(TODAY, -ago));
  const within = (first: string, last: string) => days.filter((day) => day >= first && day <= last);
  const totals = (day: string) => ({ ...nothing, day, arm: "agent", visitors: 1, orders: 1, netRevenue: 1000 });
  return {
    computeDay: async ({ day }) => [totals(day)],
    findExperimentStart: () => Promise.resolve(null),
    saveDay: async () => undefined,
    listDays: async (first, last) => within(first, last).map(totals),
    countVisitors: async (first, last) => [
      {
        ...nothing,
        arm: "agent",
        visitors: within(first, last).filter((day) => day > addDays(TODAY, -keptDays)).length,
      },
    ],
  };
}

test.each([
  { retentionDays: 365, days: 90, firstDay: addDays(TODAY, -89) },
  { retentionDays: 30, days: 90, firstDay: addDays(TODAY, -29) },
  { retentionDays: 30, days: 7, firstDay: addDays(TODAY, -6) },
])("$days days where visitors are kept for $retentionDays", async ({ retentionDays, days, firstDay }) => {
  const settings = shopSettingsSchema.parse({ retentionDays });
  const shop = { timezone: "UTC", currency: "USD", isDevelopment: false, settings };

  const results = await readResults({ rollups: rollupsOf(retentionDays), clock }, shop, { days });

  expect(results).toMatchObject({ firstDay, lastDay: TODAY });
  expect(results.all.revenuePerVisitor).toBe(1000);
});
