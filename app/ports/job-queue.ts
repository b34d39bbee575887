/** Names of the durable jobs; each has a handler of the same name in `app/jobs`. */
export type JobPayloads = {
  "handle-webhook": { deliveryId: string };
  "sync-catalog": { shopId: string; reason: "install" | "reconcile" | "merchant" };
  "import-bulk-result": { shopId: string; bulkOperationId: string };
  "sync-knowledge": { shopId: string };
  "configure-shop": { shopId: string };
  "reconcile-shop": { shopId: string };
  "reconcile-all-shops": Record<string, never>;
  "roll-up-day": { shopId: string; day: string };
  "apply-retention": Record<string, never>;
  "resume-cart-writes": Record<string, never>;
  "send-reply-email": { ticketReplyId: string };
  "export-customer-data": { requestId: string };
  "erase-customer": { shopId: string; customerId: string; requestId: string };
  "erase-shop": { shopId: string };
};
export type JobName = keyof JobPayloads;

export interface JobQueue {
  /** `key`: a waiting job with the same key is replaced, so that bursts become one run. */
  enqueue<Name extends JobName>(
    name: Name,
    payload: JobPayloads[Name],
    options?: { key?: string; runAt?: Date },
  ): Promise<void>;
}
