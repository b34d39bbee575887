import { expect, test } from "vitest";
import { describePeriods } from "~/components/describe-periods";
import { createFigureFormats } from "~/components/figure-formats";
import { periodFilterSchema } from "~/contracts/results-filter";
import { resolvePeriods } from "~/lib/result-periods";

const formats = createFigureFormats({ locale: "en", currency: "USD" });
const today = "2026-11-21";

function tell(address: Record<string, string>, isComparisonEmpty = false): string {
  const filter = periodFilterSchema.parse(address);
  const periods = resolvePeriods(filter, { today, earliest: "2025-11-22" });
  return describePeriods({ filter, periods, today, isComparisonEmpty }, formats);
}

test.each([
  [{}, "Oct 23, 2026 – Nov 21, 2026, compared with Sep 23, 2026 – Oct 22, 2026."],
  [{ compare: "none" }, "Oct 23, 2026 – Nov 21, 2026."],
  [
    { period: "today" },
    "Nov 21, 2026, compared with Nov 20, 2026. Today is not over yet, but the day it is compared with is.",
  ],
  [{ period: "yesterday" }, "Nov 20, 2026, compared with Nov 19, 2026."],
  [
    { compare: "year", period: "90-days" },
    "Aug 24, 2026 – Nov 21, 2026. There is nothing to compare with: data that old is not kept.",
  ],
  [
    { period: "custom", from: "2021-11-21", to: "2026-11-21", compare: "none" },
    "Nov 22, 2025 – Nov 21, 2026. Nothing is kept from before Nov 22, 2025.",
  ],
  [
    { period: "custom", from: "0001-01-01", to: "0001-01-02", compare: "none" },
    "Nov 22, 2025. Nothing is kept from before Nov 22, 2025.",
  ],
  [
    { period: "custom", from: "2031-02-03", to: "2031-01-01", compare: "none" },
    "Nov 21, 2026. The days you chose are still to come.",
  ],
  [{ period: "custom", from: "2026-02-30", to: "soon", compare: "none" }, "Oct 23, 2026 – Nov 21, 2026."],
])("%j is told as what is shown", (address, words) => {
  expect(tell(address)).toBe(words);
});

test("days in which nobody was counted are no comparison", () => {
  expect(tell({ period: "today" }, true)).toBe(
    "Nov 21, 2026. Nobody was counted in the comparison period (Nov 20, 2026).",
  );
});
