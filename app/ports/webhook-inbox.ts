export type WebhookReceipt = {
  id: string;
  shopDomain: string;
  /** The same across retries of one delivery. */
  webhookId: string;
  topic: string;
  apiVersion: string;
  triggeredAt: Date | null;
  /** The raw body. */
  payload: string;
  receivedAt: Date;
};

export type WebhookStatus = "received" | "handled" | "failed" | "ignored";
export type StoredWebhook = WebhookReceipt & { status: WebhookStatus };

/** Deliveries of all shops: stored before they are acknowledged, encrypted, since they carry contact data. */
export interface WebhookInbox {
  /** Stores a delivery and queues its job in one transaction. False: it was there already. */
  receive(delivery: WebhookReceipt): Promise<boolean>;
  find(id: string): Promise<StoredWebhook | null>;
  /** `error` for people who look after the app; never contact data. */
  settle(
    id: string,
    outcome: { status: Exclude<WebhookStatus, "received">; error: string | null; at: Date },
  ): Promise<void>;
  /** An attempt failed and the job will be tried again. */
  noteFailure(id: string, error: string): Promise<void>;
}
