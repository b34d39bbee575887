import { z } from "zod";
import { defineAction } from "../control-action.ts";

const bodySchema = z.strictObject({
  /** Business time to jump to. */
  set: z.iso.datetime({ offset: true }).optional(),
  advanceMs: z.number().int().min(0).max(3.2e11).optional(),
  /** True stops the clock where it stands, false lets it run again. */
  freeze: z.boolean().optional(),
});

/** Drives business time: retries of webhooks and everything else that is due happens at once. Token lives stay on real time. */
export const clockAction = defineAction(bodySchema, ({ set, advanceMs, freeze }, { context: { clock } }) => {
  if (freeze === true) clock.freeze();
  if (set !== undefined) clock.set(new Date(set));
  if (advanceMs !== undefined) clock.advance(advanceMs);
  if (freeze === false) clock.resume();
  return { now: clock.nowIso() };
});
