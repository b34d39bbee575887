import { z } from "zod";
import { recordedSessionSchema } from "~/contracts/behavior-events";

/** A recorded session with what its scripted shopper had in mind. */
export const labelledSessionSchema = recordedSessionSchema.extend({
  kind: z.string(),
  /** What has to be found. */
  reasons: z.array(z.string()),
  /** What may be found as well: true of the shopper, but not what the script was about. */
  alsoTrue: z.array(z.string()),
  /** Whether help is welcome; null where both is right. */
  opens: z.boolean().nullable(),
});
export type LabelledSession = z.infer<typeof labelledSessionSchema>;
