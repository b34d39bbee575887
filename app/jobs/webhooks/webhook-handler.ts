import type { WebhookTopic } from "~/contracts/webhook-topics";
import type { Shop } from "~/ports/shop-store";
import type { StoredWebhook } from "~/ports/webhook-inbox";
import type { ShopServices } from "~/services.server";

export type WebhookContext = { shop: Shop; ofShop: ShopServices; delivery: StoredWebhook };

/** Deliveries come at least once and in any order, so a handler minds neither. It throws a ZodError for a payload it cannot read. */
export type WebhookHandler = {
  topic: WebhookTopic;
  /** Also for a shop that has removed the app; without it, its deliveries are ignored. */
  alsoUninstalled?: true;
  handle(context: WebhookContext): Promise<"handled" | "ignored">;
};
