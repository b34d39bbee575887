import { expect, test } from "vitest";
import { resultsFilterSchema } from "~/contracts/results-filter";
import { type ShopSettings, shopSettingsSchema } from "~/contracts/shop-settings";
import { readOverview } from "~/domain/analytics/read-overview";

const TODAY = "2026-11-20";
const ENTERED = { rate: 0.9, currency: "EUR", setOn: "2026-11-01" };

/** The model costs two dollars on every day of the last week. */
async function readModelCost(
  currency: string,
  dollarRate: ShopSettings["languageModel"]["dollarRate"],
  { dealtOn = null, address = "" }: { dealtOn?: string | null; address?: string } = {},
) {
  const settings = shopSettingsSchema.parse({ languageModel: { dollarRate } });
  const shop = { timezone: "UTC", currency, isDevelopment: false, settings };
  const filter = resultsFilterSchema.parse(Object.fromEntries(new URLSearchParams(`period=7-days&${address}`)));
  const daysFrom = (first: string, last: string) => Number(last.slice(8)) - Number(first.slice(8)) + 1;
  const dependencies = {
    clock: { now: () => new Date(`${TODAY}T12:00:00Z`) },
    rollups: {
      rollUp: () => Promise.resolve([]),
      findLag: () => Promise.resolve(null),
      findExperimentStart: () => Promise.resolve(dealtOn === null ? null : new Date(`${dealtOn}T12:00:00Z`)),
      listStages: () => Promise.resolve([]),
      sumRevenue: () => Promise.resolve([]),
      listRevenue: () => Promise.resolve([]),
    },
    anomalies: { list: () => Promise.resolve([]), replaceSince: () => Promise.resolve() },
    orderMatches: { count: () => Promise.resolve([]) },
    modelLedger: {
      reserve: () => Promise.resolve(true),
      settle: () => Promise.resolve(),
      read: () => Promise.reject(new Error("months are not asked for")),
      sumDays: (first: string, last: string) => Promise.resolve(2_000_000 * daysFrom(first, last)),
    },
  };
  return (await readOverview(dependencies, shop, filter)).modelCost;
}

test("the model's cost counts in the store's currency at the rate that was entered", async () => {
  expect(await readModelCost("EUR", ENTERED)).toEqual({
    micros: 14_000_000,
    amount: 1260,
    amountOfArms: 1260,
    rate: ENTERED,
    isFiltered: false,
  });
});

test("without a rate it stays in dollars; a store in dollars needs none", async () => {
  expect(await readModelCost("EUR", null)).toMatchObject({ micros: 14_000_000, amount: null, amountOfArms: null });
  expect(await readModelCost("USD", ENTERED)).toMatchObject({ amount: 1400, rate: null });
});

test("from the comparison with the holdout, the cost of the compared days alone is taken", async () => {
  const cost = await readModelCost("EUR", ENTERED, { dealtOn: "2026-11-17" });
  // Dealt anew on the 17th, compared from the 18th.
  expect(cost).toMatchObject({ amount: 1260, amountOfArms: 540 });
});

test("it is over all devices and visitors, and says so where the page is not", async () => {
  expect(await readModelCost("EUR", ENTERED, { address: "device=phone" })).toMatchObject({ isFiltered: true });
  expect(await readModelCost("EUR", ENTERED, { address: "visitors=new" })).toMatchObject({ isFiltered: true });
});
