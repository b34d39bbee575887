import type { ShopState } from "../state/entities.ts";
import type { Subscription } from "./subscriptions.ts";
import { signWebhook } from "./webhook-signature.ts";

/** One event on its way to one subscription: body and address stay the same over all attempts. */
export type Delivery = {
  shop: ShopState;
  subscription: Subscription;
  /** The same for all subscriptions of one event. */
  eventId: string;
  /** The same for all attempts of one delivery, and for a duplicate. */
  webhookId: string;
  triggeredAt: string;
  body: string;
  attempts: number;
};

const TIMEOUT_MS = 5000;

/** One attempt; a redirect is an answer like any other that is not 2xx. Never throws. */
export async function postWebhook(
  delivery: Delivery,
  clientSecret: string,
): Promise<{ status: number | null; ms: number; error: string | null }> {
  const startMs = performance.now();
  const ms = () => Math.round(performance.now() - startMs);
  try {
    const response = await fetch(delivery.subscription.url, {
      method: "POST",
      headers: headersOf(delivery, clientSecret),
      body: delivery.body,
      redirect: "manual",
      signal: AbortSignal.timeout(TIMEOUT_MS),
    });
    await response.arrayBuffer();
    return { status: response.status, ms: ms(), error: null };
  } catch (error) {
    return { status: null, ms: ms(), error: error instanceof Error ? error.message : String(error) };
  }
}

function headersOf({ shop, subscription, ...delivery }: Delivery, clientSecret: string): Record<string, string> {
  return {
    "content-type": "application/json",
    "user-agent": "Shopify-Captain-Hook",
    "x-shopify-topic": subscription.topic,
    "x-shopify-hmac-sha256": signWebhook(delivery.body, clientSecret),
    "x-shopify-shop-domain": shop.domain,
    "x-shopify-api-version": subscription.apiVersion,
    "x-shopify-webhook-id": delivery.webhookId,
    "x-shopify-event-id": delivery.eventId,
    "x-shopify-triggered-at": delivery.triggeredAt,
    ...(subscription.name !== null && { "x-shopify-name": subscription.name }),
  };
}
