import { expect, test } from "vitest";
import { createFigureFormats } from "~/components/figure-formats";
import { fromGoalFields, toGoalFields } from "~/components/goal-fields";
import { tellGoal } from "~/components/goal-words";
import { type Goals, goalsSchema } from "~/contracts/goals";
import { measureGoals } from "~/domain/analytics/measure-goals";
import { saveGoals } from "~/domain/analytics/save-goals";

const NONE: Goals = {
  ...{ "revenue-per-visitor-lift": null, "revenue-per-visitor": null, conversion: null },
  ...{ "add-to-cart-rate": null, "average-order-value": null },
};
const MONTH = { revenuePerVisitor: 250, conversionRate: 0.024, addToCartRate: 0.1, averageOrderValue: null };
const formats = createFigureFormats({ locale: "en", currency: "USD" });

test("each goal that is set is told in plain words", () => {
  const goals = { ...NONE, "revenue-per-visitor-lift": 0.1, conversion: 0.03, "add-to-cart-rate": 0.08 };
  const views = measureGoals({ ...goals, "average-order-value": 6000 }, MONTH, null);
  expect(views.map((view) => `${view.figure}: ${tellGoal(view, formats)}`)).toEqual([
    "revenue-per-visitor-lift: Too early to tell this month. The goal is 10%.",
    "conversion: 2.4% so far this month, the goal is 3%.",
    "add-to-cart-rate: Reached: 10% so far this month, the goal is 8%.",
    "average-order-value: Nothing was counted yet this month. The goal is $60.00.",
  ]);
  expect(views.map(({ progress }) => Number(progress.toFixed(2)))).toEqual([0, 0.8, 1, 0]);
});

test("a lift below nothing is no progress", () => {
  const [view] = measureGoals({ ...NONE, "revenue-per-visitor-lift": 0.1 }, MONTH, -0.05);
  expect(view).toMatchObject({ value: -0.05, isReached: false, progress: 0 });
});

test("fields hold percent and whole units, and come back as they were", () => {
  const goals = { ...NONE, conversion: 0.035, "average-order-value": 6050 };
  const fields = toGoalFields(goals, "USD");
  expect(fields).toMatchObject({ conversion: "3.5", "average-order-value": "60.5", "add-to-cart-rate": "" });
  expect(goalsSchema.parse(fromGoalFields(fields, "USD"))).toEqual(goals);
  expect(fromGoalFields({ ...fields, conversion: "3,5", "average-order-value": "60" }, "JPY")).toMatchObject({
    conversion: 0.035,
    "average-order-value": 60,
  });
});

test.each(["0", "-1", "101", "a lot", "NaN"])("a conversion of '%s' percent is refused, beside its field", (typed) => {
  const parsed = goalsSchema.safeParse(fromGoalFields({ ...toGoalFields(NONE, "USD"), conversion: typed }, "USD"));
  expect(parsed.error?.issues[0]).toMatchObject({
    path: ["conversion"],
    message: "Enter a share above 0% and up to 100%.",
  });
});

test("saving leaves an audit entry of what has changed, and none where nothing has", async () => {
  let stored: Goals = { ...NONE, conversion: 0.03 };
  const entries: unknown[] = [];
  const dependencies = {
    goals: {
      read: () => Promise.resolve(stored),
      save: (goals: Goals) => {
        stored = goals;
        return Promise.resolve();
      },
    },
    audit: { record: (entry: unknown) => Promise.resolve(void entries.push(entry)) },
    clock: { now: () => new Date("2026-11-20T12:00:00Z") },
  };
  const next = { ...stored, "average-order-value": 6000 };
  await saveGoals(dependencies, next, "staff:1");
  await saveGoals(dependencies, next, "staff:1");
  expect(stored).toEqual(next);
  expect(entries).toEqual([{ actor: "staff:1", action: "goals.saved", detail: { changed: ["average-order-value"] } }]);
});
