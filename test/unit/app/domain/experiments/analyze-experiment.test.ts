import { describe, expect, it } from "vitest";
import { analyzeExperiment } from "~/domain/experiments/analyze-experiment";
import { checkGuardrail } from "~/domain/experiments/check-guardrail";
import type { ArmEstimate } from "~/lib/statistics/arm-estimate";
import { holm } from "~/lib/statistics/holm";
import { checkSampleRatio } from "~/lib/statistics/sample-ratio";

describe("analyzeExperiment", () => {
  it("says better and worse only where the always-valid interval does", () => {
    expect(verdictOf(share("agent", 20_000, 0.06), share("holdout", 20_000, 0.05))).toBe("better");
    expect(verdictOf(share("agent", 20_000, 0.04), share("holdout", 20_000, 0.05))).toBe("worse");

    // One planned look would find it (p = .025); somebody who looks every day has not found anything yet.
    const narrow = analyzeExperiment([share("agent", 20_000, 0.055), share("holdout", 20_000, 0.05)], {
      control: "holdout",
    });
    expect(narrow.comparisons[0]?.pValue).toBeCloseTo(0.025, 2);
    expect(narrow.comparisons[0]?.interval?.low).toBeGreaterThan(0);
    expect(narrow.comparisons[0]?.alwaysValidInterval?.low).toBeLessThan(0);
    expect(narrow.verdict).toBe("not-enough-data");
  });

  it("says no difference where every lift worth having is excluded", () => {
    expect(verdictOf(share("agent", 200_000, 0.2), share("holdout", 200_000, 0.2))).toBe("no-difference");
    expect(verdictOf(share("agent", 2_000, 0.2), share("holdout", 2_000, 0.2))).toBe("not-enough-data");
  });

  it("proves nothing without an order, or with a handful", () => {
    expect(verdictOf(share("agent", 500, 0.02), share("holdout", 500, 0))).toBe("not-enough-data");
    expect(verdictOf(share("agent", 40, 0.25), share("holdout", 40, 0.05))).toBe("not-enough-data");
    expect(verdictOf(share("agent", 0, 0), share("holdout", 0, 0))).toBe("not-enough-data");
  });

  it("is invalid where visitors were lost in one arm", () => {
    expect(verdictOf(share("agent", 20_000, 0.09), share("holdout", 18_000, 0.05))).toBe("invalid");
    const ninths = analyzeExperiment([share("agent", 18_000, 0.06), share("holdout", 2_000, 0.05)], {
      control: "holdout",
      expectedShares: [0.9, 0.1],
    });
    expect(ninths.sampleRatio.warning).toBe(false);
  });

  it("ranks several arms and corrects for their number", () => {
    const arms = [share("control", 20_000, 0.05), share("warm", 20_000, 0.0545), share("brief", 20_000, 0.06)];
    const alone = analyzeExperiment(arms.slice(0, 2), { control: "control" });
    const together = analyzeExperiment(arms, { control: "control" });

    expect(together.ranking).toEqual(["brief", "warm", "control"]);
    expect(together.verdict).toBe("better");
    const [warmAlone, warm] = [alone.comparisons[0], together.comparisons[0]];
    expect(warm?.arm).toBe("warm");
    expect(warm?.alwaysValidInterval?.low).toBeLessThan(warmAlone?.alwaysValidInterval?.low ?? -1);
    expect(warm?.pValue).toBeGreaterThanOrEqual(warmAlone?.pValue ?? 1);
    const [brief] = analyzeExperiment([share("control", 20_000, 0.05), share("brief", 20_000, 0.06)], {
      control: "control",
    }).comparisons;
    expect(together.comparisons[1]?.pValue).toBeCloseTo(2 * (brief?.pValue ?? 1), 12);
  });

  it("tells what it could have found", () => {
    const [comparison] = analyzeExperiment([share("agent", 10_000, 0.05), share("holdout", 10_000, 0.05)], {
      control: "holdout",
    }).comparisons;
    // Textbook: (1.96 + .84) * sqrt(2 * .05 * .95 / 10,000) / .05.
    expect(comparison?.minimumDetectableLift).toBeCloseTo(0.173, 2);
  });
});

describe("holm", () => {
  it("multiplies by how many are left, and keeps the order", () => {
    expect(holm([0.01, 0.04, 0.03])).toEqual([0.03, 0.06, 0.06]);
    expect(holm([0.6, 0.9])).toEqual([1, 1]);
  });
});

describe("checkSampleRatio", () => {
  it("warns below p .01", () => {
    expect(checkSampleRatio([44_700, 45_489], [1, 1])).toMatchObject({ warning: true });
    expect(checkSampleRatio([44_700, 45_489], [1, 1]).pValue).toBeCloseTo(0.0086, 4);
    expect(checkSampleRatio([44_800, 45_389], [0.5, 0.5]).warning).toBe(false);
    expect(checkSampleRatio([0, 0], [1, 1])).toEqual({ pValue: 1, warning: false });
  });

  it("waits until five are expected in each arm: two of four in a tenth are chance", () => {
    expect(checkSampleRatio([2, 2], [0.9, 0.1]).warning).toBe(false);
    expect(checkSampleRatio([49, 0], [0.9, 0.1]).warning).toBe(false);
    expect(checkSampleRatio([20, 30], [0.9, 0.1]).warning).toBe(true);
  });
});

describe("checkGuardrail", () => {
  const refunds = { harm: "more", tolerance: 0.05 } as const;
  const brokenBy = (...args: Parameters<typeof checkGuardrail>) =>
    checkGuardrail(...args)
      .filter(({ isBroken }) => isBroken)
      .map(({ arm }) => arm);

  it("stops the arm whose harm is beyond doubt and beyond the tolerance", () => {
    const arms = [share("control", 20_000, 0.05), share("pushy", 20_000, 0.07), share("calm", 20_000, 0.051)];
    expect(brokenBy(refunds, arms, "control")).toEqual(["pushy"]);
  });

  it("knows metrics of which less is harm", () => {
    const arms = [share("control", 20_000, 0.05), share("slow", 20_000, 0.035)];
    expect(brokenBy({ ...refunds, harm: "less" }, arms, "control")).toEqual(["slow"]);
    expect(brokenBy(refunds, arms, "control")).toEqual([]);
  });

  it("rules harm out only where the interval does", () => {
    const harmless = (visitors: number, mean: number) =>
      checkGuardrail(
        { harm: "more", tolerance: 0.2 },
        [share("control", visitors, 0.05), share("other", visitors, mean)],
        "control",
      );

    expect(harmless(2000, 0.05)).toMatchObject([{ isBroken: false, isHarmless: false }]);
    expect(harmless(200_000, 0.05)).toMatchObject([{ isBroken: false, isHarmless: true }]);
  });

  it("goes by the whole where the control has none, as beside silence, and from a hundred visitors on", () => {
    const dismissed = { harm: "more", tolerance: 0.2, whole: 1 } as const;
    const silence = share("silence", 500, 0);

    expect(brokenBy(dismissed, [silence, share("pushy", 500, 0.4), share("calm", 500, 0.05)], "silence")).toEqual([
      "pushy",
    ]);
    expect(checkGuardrail(dismissed, [silence, share("calm", 500, 0.05)], "silence")).toMatchObject([
      { change: 0.05, isHarmless: true },
    ]);
    expect(brokenBy(dismissed, [share("silence", 99, 0), share("pushy", 500, 0.4)], "silence")).toEqual([]);
    expect(brokenBy(refunds, [silence, share("pushy", 500, 0.4)], "silence")).toEqual([]);
  });
});

function verdictOf(agent: ArmEstimate, holdout: ArmEstimate) {
  return analyzeExperiment([agent, holdout], { control: "holdout" }).verdict;
}

/** An arm of which a share of visitors did something. */
function share(arm: string, count: number, mean: number): ArmEstimate {
  const variance = mean * (1 - mean);
  return {
    arm,
    count,
    mean,
    meanVariance: count === 0 ? 0 : variance / count,
    carriers: variance === 0 ? 0 : (count * variance) / (1 - 3 * variance),
    isNonNegative: true,
  };
}
