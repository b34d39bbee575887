import { z } from "zod";

/** The environment variable through which the task tells the run what to do, as JSON. */
export const GOLDEN_OPTIONS = "SHOPWALKER_GOLDEN";

export const BRAINS = ["embedded", "language-model"] as const;

export const goldenOptionsSchema = z.object({
  directory: z.string(),
  brain: z.enum(BRAINS),
  /** Whether the title-search bot takes the same conversations. */
  baseline: z.boolean(),
  /** File that the results are written to. */
  report: z.string(),
});
export type GoldenOptions = z.infer<typeof goldenOptionsSchema>;
