import { expect, test } from "vitest";
import { niceTicks } from "~/lib/nice-ticks";

test.each([
  [0, 0, [0, 1]],
  [0, 4, [0, 1, 2, 3, 4]],
  [0, 137, [0, 50, 100, 150]],
  [0, 0.031, [0, 0.01, 0.02, 0.03, 0.04]],
  [-30, 60, [-50, -25, 0, 25, 50, 75]],
])("from %d to %d", (smallest, largest, ticks) => {
  expect(niceTicks(smallest, largest)).toEqual(ticks);
});

test.each([
  [0, 0, [0, 1]],
  [0, 2, [0, 1, 2]],
  [0, 10, [0, 5, 10]],
  [0, 90, [0, 50, 100]],
])("counts from %d to %d have no parts between them", (smallest, largest, ticks) => {
  expect(niceTicks(smallest, largest, { isWhole: true })).toEqual(ticks);
});
