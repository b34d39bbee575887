import { z } from "zod";

/** JSON columns of the journal of cart writes; parsed on read. */

/** Units by variant id. */
export const cartQuantitiesSchema = z.object({
  schemaVersion: z.literal(1).default(1),
  byVariant: z.record(z.string(), z.int().min(0)),
});

export const journalledChangesSchema = z.object({
  schemaVersion: z.literal(1).default(1),
  changes: z.array(
    z.discriminatedUnion("action", [
      z.object({ action: z.literal("add"), variantId: z.string(), quantity: z.int() }),
      /** `variantId` is null where the line was not in the cart. */
      z.object({ action: z.literal("set"), lineId: z.string(), variantId: z.string().nullable(), quantity: z.int() }),
      z.object({ action: z.literal("undo"), writeId: z.string() }),
    ]),
  ),
});
export type JournalledChange = z.infer<typeof journalledChangesSchema>["changes"][number];

export const journalledResultSchema = z.object({
  schemaVersion: z.literal(1).default(1),
  /** Units by variant id as read back, of the variants that were to be changed. */
  after: z.record(z.string(), z.int()),
  changes: z.array(
    z.object({
      variantId: z.string(),
      wanted: z.int(),
      got: z.int(),
      reason: z.enum(["ok", "sold-out", "not-enough-stock", "gone"]),
    }),
  ),
  priceChanged: z.boolean(),
});
export type JournalledResult = z.infer<typeof journalledResultSchema>;
