import { z } from "zod";

/** What shoppers say every day, near misses of every guardrail among them: "these hills are killing me". */
export const ordinarySchema = z.strictObject({ id: z.string(), language: z.string(), say: z.string() });
