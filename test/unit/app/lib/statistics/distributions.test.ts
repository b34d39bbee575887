import { describe, expect, it } from "vitest";
import { chiSquareTail, normalQuantile, twoSidedP } from "~/lib/statistics/distributions";

describe("distributions", () => {
  // Reference values: R 4, qnorm and pnorm and pchisq.
  it("knows the normal distribution, far out in the tail as well", () => {
    expect(normalQuantile(0.975)).toBeCloseTo(1.959963984540054, 12);
    expect(twoSidedP(1.96)).toBeCloseTo(0.04999579029644087, 12);
    expect(twoSidedP(-9) / 2.257176811907681e-19).toBeCloseTo(1, 9);
  });

  it("knows the upper tail of chi square", () => {
    expect(chiSquareTail(6.634896601021213, 1)).toBeCloseTo(0.01, 10);
    expect(chiSquareTail(161.1336015828745, 4) / 8.3521141338399411e-34).toBeCloseTo(1, 9);
  });
});
