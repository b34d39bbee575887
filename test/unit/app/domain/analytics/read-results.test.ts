import { expect, test } from "vitest";
import { shopSettingsSchema } from "~/contracts/shop-settings";
import { readResults } from "~/domain/analytics/read-results";
import { addDays } from "~/lib/shop-calendar";
import type { RollupQuery, RollupStore } from "~/ports/rollup-store";
import { emptyRollups } from "../../../../fakes/empty-rollups.ts";

const TODAY = "2026-11-20";
const clock = { now: () => new Date(`${TODAY}T12:00:00Z`) };
const nothing = { direct: 0, assisted: 0, touched: 0, discounts: 0, refunded: 0 };

/** One order of 1,000 and new visitors on each of the last 90 days; visitors older than `keptDays` have been erased. */
function rollupsOf(keptDays: number, visitors = 1): RollupStore {
  const days = Array.from({ length: 90 }, (_, ago) => addDays(TODAY, -ago));
  const within = ({ firstDay, lastDay }: RollupQuery) => days.filter((day) => day >= firstDay && day <= lastDay);
  const isKept = (day: string) => day > addDays(TODAY, -keptDays);
  return emptyRollups({
    listStages: (query) =>
      Promise.resolve(
        within(query)
          .filter(isKept)
          .map((day) => ({ day, arm: "agent", stage: "visit", visitors, firstOfPeriod: visitors })),
      ),
    sumRevenue: (query) => {
      const count = within(query).length;
      const powers: [number, number, number] = [count * 1e6, count * 1e9, count * 1e12];
      const sums = { arm: "agent", orders: count, net: count * 1000, ...nothing };
      return Promise.resolve([{ ...sums, netPowers: powers }]);
    },
  });
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

test("how sure it is, is told once enough orders carry it", async () => {
  const shop = { timezone: "UTC", currency: "USD", isDevelopment: false, settings: shopSettingsSchema.parse({}) };
  const intervalOf = async (days: number) =>
    (await readResults({ rollups: rollupsOf(365, 100), clock }, shop, { days })).revenuePerVisitorInterval;

  expect(await intervalOf(2)).toBeNull();
  const interval = await intervalOf(60);
  expect(interval?.low).toBeLessThan(10);
  expect(interval?.high).toBeGreaterThan(10);
});
