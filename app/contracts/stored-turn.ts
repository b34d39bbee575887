import { z } from "zod";
import { pageContextSchema, tapSchema } from "./agent-api";
import { turnEventSchema } from "./turn-events";

/** JSON columns of a turn; parsed on read. */

/** What the shopper sent, without cart and key. */
export const storedTurnRequestSchema = z.object({
  schemaVersion: z.literal(1).default(1),
  message: z.string().nullable(),
  tap: tapSchema.nullable(),
  page: pageContextSchema,
});
export type StoredTurnRequest = z.infer<typeof storedTurnRequestSchema>;

export const storedTurnEventsSchema = z.array(turnEventSchema);
