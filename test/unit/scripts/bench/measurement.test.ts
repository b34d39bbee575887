import { expect, test } from "vitest";
import { measurement } from "../../../../scripts/bench/measurement.ts";

test("names what it is compared with and by how much", () => {
  const line = measurement({ name: "sync", value: 38.0712, unit: "s", baseline: { name: "COPY", value: 5.404 } });

  expect(line).toEqual({ name: "sync", value: 38.07, unit: "s", baseline: 5.404, ratio: 7.045, baselineName: "COPY" });
});

test("without a baseline the budget is the baseline", () => {
  const line = measurement({ name: "loader", value: 3977, unit: "bytes", budget: { most: 4000 } });

  expect(line).toMatchObject({ baseline: 4000, baselineName: "budget", ratio: 0.9942, budget: 4000, ok: true });
});

test.each([
  ["at most, kept", { most: 50 }, 50, true],
  ["at most, missed", { most: 50 }, 50.1, false],
  ["at least, kept", { least: 5000 }, 5000, true],
  ["at least, missed", { least: 5000 }, 600, false],
])("a budget on the value: %s", (_, budget, value, ok) => {
  expect(measurement({ name: "x", value, unit: "ms", baseline: { name: "other", value: 10 }, budget }).ok).toBe(ok);
});

test.each([
  [{ mostRatio: 3 }, 29, true],
  [{ mostRatio: 3 }, 31, false],
  [{ leastRatio: 1 }, 9, false],
  [{ leastRatio: 1 }, 10, true],
])("a budget on the ratio: %o", (budget, value, ok) => {
  const line = measurement({ name: "x", value, unit: "s", baseline: { name: "other", value: 10 }, budget });

  expect(line).toMatchObject({ ok, budgetOf: "ratio" });
});

test("nothing is a ratio of zero", () => {
  expect(measurement({ name: "x", value: 3, unit: "ms", baseline: { name: "idle", value: 0 } })).not.toHaveProperty(
    "ratio",
  );
});
