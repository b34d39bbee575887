import { z } from "zod";
import { defineAction } from "../control-action.ts";

const delay = z.number().int().min(0).max(60_000);
const status = z.number().int().min(400).max(599).nullable();

const bodySchema = z.strictObject({
  webhooks: z
    .strictObject({
      mode: z.enum(["normal", "duplicate", "reorder", "drop", "outage"]),
      topics: z.array(z.string()).default([]),
    })
    .optional(),
  latencyMs: z.strictObject({ admin: delay, storefront: delay, ajax: delay, proxy: delay }).partial().optional(),
  status: z.strictObject({ admin: status, storefront: status, ajax: status, proxy: status }).partial().optional(),
  throttled: z.boolean().optional(),
  refuseRefresh: z.boolean().optional(),
  singleUseIdTokens: z.boolean().optional(),
  bulkDurationMs: z.number().int().min(0).max(864_000_000).optional(),
  indexLagMs: delay.optional(),
});

/** Turns faults on and off; what is not named stays. Leaving a mode that held webhooks back sends them. */
export const faultsAction = defineAction(bodySchema, async (changes, { context: { faults }, webhooks }) => {
  const { webhooks: webhookFaults, latencyMs, status: statuses, ...switches } = changes;
  Object.assign(faults.latencyMs, latencyMs);
  Object.assign(faults.status, statuses);
  Object.assign(faults, switches);

  if (webhookFaults) {
    // Held ones leave in the order of the mode that held them.
    if (webhookFaults.mode !== faults.webhooks.mode) await webhooks.flush();
    faults.webhooks = webhookFaults;
  }
  return faults;
});
