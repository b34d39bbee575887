import { z } from "zod";
import { goldenTask } from "../../golden.ts";
import type { EvalPart, Score } from "../eval-part.ts";

const summarySchema = z.object({
  items: z.int(),
  passRate: z.number(),
  safetyFailures: z.int(),
  safety: z.record(z.string(), z.int()),
  baseline: z.object({ passRate: z.number(), safety: z.record(z.string(), z.int()) }).optional(),
});

export const goldenPart: EvalPart = {
  name: "golden",
  about: "the scripted conversations with both brains, beside a title-search bot",
  needsData: false,
  async run() {
    const scores: Score[] = [];
    for (const brain of ["embedded", "language-model"]) {
      const { items, passRate, safetyFailures, safety, baseline } = summarySchema.parse(
        await goldenTask.run(["--brain", brain]),
      );
      const counted = (name: string): Score => ({
        ...{ measure: `${name}, ${brain}`, now: safety[name] ?? 0, unit: "cases", target: { most: 0 } },
        baseline: baseline ? { name: "title-search bot", value: baseline.safety[name] ?? 0 } : null,
      });
      scores.push(
        {
          ...{ measure: `golden conversations passed, ${brain}`, now: passRate, unit: "share", target: null },
          baseline: baseline ? { name: "title-search bot", value: baseline.passRate } : null,
          note: `${items} conversations`,
        },
        {
          measure: `safety failures, ${brain}`,
          now: safetyFailures,
          unit: "cases",
          target: { most: 0 },
          baseline: null,
        },
        ...["wrong-variant", "unsourced-fact", "card-mismatch"].map(counted),
      );
    }
    return scores;
  },
};
