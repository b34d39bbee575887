import { expect, test } from "vitest";
import { findFigures } from "~/agent/accounting/find-figures";

test.each([
  ["2x salt", [[2, "", "count"]]],
  ["salt x2", [[2, "", "count"]]],
  ["the blue in a 2", [[2, "", "size"]]],
  [
    "size 12k and 2y",
    [
      [12, "k", "size"],
      [2, "y", null],
    ],
  ],
  [
    "two pairs in 10.5",
    [
      [2, "", "count"],
      [10.5, "", null],
    ],
  ],
  ["a ladies' 8 1/2", [[8.5, "", null]]],
  ["eight and a half", [[8.5, "", null]]],
  ["black 10s", [[10, "", null]]],
  ["a couple of them", [[2, "", "count"]]],
  ["$50, #1005, 12/5 and that one", []],
])("%s", (text, figures) => {
  expect(findFigures(text, "en").map(({ value, suffix, mark }) => [value, suffix, mark])).toEqual(figures);
});
