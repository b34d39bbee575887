import { expect, test } from "vitest";
import { demandQuerySchema } from "~/contracts/demand-view";
import { shopSettingsSchema } from "~/contracts/shop-settings";
import { groupQuestions, readDemand } from "~/domain/analytics/read-demand";
import type { Period } from "~/lib/result-periods";
import type { DemandCount, DemandKind, UnmetDemandSummary } from "~/ports/demand-log";

const EARLY = new Date("2026-11-01T10:00:00Z");
const LATE = new Date("2026-11-19T10:00:00Z");

function aWish(wish: Partial<UnmetDemandSummary>): UnmetDemandSummary {
  return {
    ...{ kind: "product", asked: "umbrella", missing: "", times: 1, budgets: 0, budgetTotal: 0 },
    ...{ prices: null, lastAt: EARLY },
    ...wish,
  };
}

async function read(rows: UnmetDemandSummary[], { address = "", counted = [] as DemandCount[] } = {}) {
  const asked: { period: Period; kind: DemandKind }[] = [];
  const demand = {
    record: () => Promise.resolve(),
    list: (period: Period, kind: DemandKind) => {
      asked.push({ period, kind });
      return Promise.resolve(rows.filter((row) => row.kind === kind));
    },
    count: (period: Period, kind: DemandKind) => {
      asked.push({ period, kind });
      return Promise.resolve(counted);
    },
  };
  const query = demandQuerySchema.parse(Object.fromEntries(new URLSearchParams(address)));
  const settings = shopSettingsSchema.parse({ retentionDays: 60 });
  return { view: await readDemand({ demand, clock: { now: () => LATE } }, { settings }, query), asked };
}

test.each([
  [
    "period=7-days",
    { firstDay: "2026-11-13", lastDay: "2026-11-19" },
    { firstDay: "2026-11-06", lastDay: "2026-11-12" },
  ],
  [
    "period=custom&from=2026-11-02&to=2026-11-03",
    { firstDay: "2026-11-02", lastDay: "2026-11-03" },
    { firstDay: "2026-10-31", lastDay: "2026-11-01" },
  ],
])("%s counts its days, and as many before", async (address, period, comparison) => {
  const { asked, view } = await read([aWish({})], { address });
  expect(view.periods).toEqual({ period, comparison });
  expect(asked.map((each) => each.period)).toEqual([period, period, comparison, comparison]);
});

test.each(["period=7-days&compare=none", "period=7-days&compare=year"])(
  "without a comparison, or one before what is kept, nothing is said of before: %s",
  async (address) => {
    const { asked, view } = await read([aWish({})], {
      address,
      counted: [{ asked: "umbrella", missing: "", times: 3 }],
    });
    expect(view.wishes[0]?.before).toBeNull();
    expect(asked).toHaveLength(2);
  },
);

test("a wish is held against itself before, with what was missing then", async () => {
  const counted = [
    { asked: "umbrella", missing: "", times: 3 },
    { asked: "umbrella", missing: "color: blue", times: 8 },
  ];
  const { view } = await read([aWish({}), aWish({ asked: "parasol" })], { counted });
  expect(view.wishes.map(({ before }) => before)).toEqual([3, 0]);
});

test.each([
  [
    "the mean of the budgets that were named",
    { budgets: 2, budgetTotal: 9000, times: 5 },
    { basis: "budget", low: 4500, high: 4500 },
  ],
  [
    "the shop's prices where nobody named one",
    { prices: { low: 2000, high: 6000 } },
    { basis: "prices", low: 2000, high: 6000 },
  ],
  ["nothing where nothing alike is sold", {}, null],
])("a wish is estimated by %s", async (_, wish, estimate) => {
  expect((await read([aWish(wish)])).view.wishes[0]?.estimate).toEqual(estimate);
});

test("questions about the same thing are one, in its commonest words, before as well", () => {
  const grouped = groupQuestions(
    [
      { asked: "do you have gift cards?", times: 2, lastAt: EARLY },
      { asked: "can i get a gift card", times: 1, lastAt: LATE },
      { asked: "do you engrave watches?", times: 1, lastAt: EARLY },
    ],
    [
      { asked: "is there a gift card?", times: 2 },
      { asked: "gift cards", times: 2 },
    ],
  );
  expect(grouped).toEqual([
    {
      question: "do you have gift cards?",
      times: 3,
      before: 4,
      examples: ["can i get a gift card"],
      lastAt: LATE.toISOString(),
    },
    { question: "do you engrave watches?", times: 1, before: 0, examples: [], lastAt: EARLY.toISOString() },
  ]);
});
