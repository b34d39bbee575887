import { z } from "zod";
import type { StoredWebhook } from "~/ports/webhook-inbox";
import { services } from "~/services.server";
import { defineJob } from "./define-job";
import { WEBHOOK_HANDLERS } from "./webhooks/webhook-handlers";

/** Does the work of a stored delivery, once. A payload that cannot be read fails for good; anything else is tried again. */
export const handleWebhookJob = defineJob<"handle-webhook">(
  z.object({ deliveryId: z.string() }),
  async ({ deliveryId }, { isLastAttempt }) => {
    const { webhooks, clock } = services;
    const delivery = await webhooks.find(deliveryId);
    if (delivery?.status !== "received") return;

    try {
      const status = await handle(delivery);
      await webhooks.settle(deliveryId, { status, error: null, at: clock.now() });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      if (error instanceof z.ZodError) {
        await webhooks.settle(deliveryId, { status: "failed", error: message, at: clock.now() });
        services.logger.error({ topic: delivery.topic, error }, "a webhook's payload cannot be read");
        return;
      }
      if (isLastAttempt) await webhooks.settle(deliveryId, { status: "failed", error: message, at: clock.now() });
      else await webhooks.noteFailure(deliveryId, message);
      throw error;
    }
  },
);

async function handle(delivery: StoredWebhook): Promise<"handled" | "ignored"> {
  const handler = WEBHOOK_HANDLERS.find(({ topic }) => topic === delivery.topic);
  const shop = await services.shops.findByDomain(delivery.shopDomain);
  if (!handler || !shop || (!shop.isInstalled && !handler.alsoUninstalled)) return "ignored";
  return handler.handle({ shop, ofShop: services.forShop(shop), delivery });
}
