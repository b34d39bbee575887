import { expect, test } from "vitest";
import { groupQuestions, readDemand } from "~/domain/analytics/read-demand";
import type { DemandKind, UnmetDemandSummary } from "~/ports/demand-log";

const EARLY = new Date("2026-11-01T10:00:00Z");
const LATE = new Date("2026-11-19T10:00:00Z");

function aWish(wish: Partial<UnmetDemandSummary>): UnmetDemandSummary {
  return {
    ...{ kind: "product", asked: "umbrella", missing: "", times: 1, budgets: 0, budgetTotal: 0 },
    ...{ prices: null, lastAt: EARLY },
    ...wish,
  };
}

async function read(rows: UnmetDemandSummary[]) {
  const asked: { day: string; kind: DemandKind }[] = [];
  const demand = {
    record: () => Promise.resolve(),
    listSince: (day: string, kind: DemandKind) => {
      asked.push({ day, kind });
      return Promise.resolve(rows.filter((row) => row.kind === kind));
    },
  };
  return { view: await readDemand({ demand, clock: { now: () => LATE } }, { days: 7 }), asked };
}

test("a period counts today in", async () => {
  expect((await read([])).asked[0]?.day).toBe("2026-11-13");
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

test("questions about the same thing are one, in its commonest words", () => {
  const grouped = groupQuestions([
    { asked: "do you have gift cards?", times: 2, lastAt: EARLY },
    { asked: "can i get a gift card", times: 1, lastAt: LATE },
    { asked: "do you engrave watches?", times: 1, lastAt: EARLY },
  ]);
  expect(grouped).toEqual([
    { question: "do you have gift cards?", times: 3, examples: ["can i get a gift card"], lastAt: LATE.toISOString() },
    { question: "do you engrave watches?", times: 1, examples: [], lastAt: EARLY.toISOString() },
  ]);
});
