/** Names of the durable jobs; each has a handler of the same name in `app/jobs`. */
export type JobPayloads = {
  "handle-webhook": { deliveryId: string };
  "sync-catalog": { shopId: string; reason: "install" | "reconcile" | "merchant" };
  "import-bulk-result": { shopId: string; bulkOperationId: string };
  "embed-catalog": { shopId: string };
  "sync-knowledge": { shopId: string };
  "configure-shop": { shopId: string };
  "reconcile-shop": { shopId: string };
  "reconcile-all-shops": Record<string, never>;
  "roll-up-day": { shopId: string; day: string };
  "roll-up-all-shops": Record<string, never>;
  "count-sittings": Record<string, never>;
  "find-anomalies": { shopId: string };
  "find-all-anomalies": Record<string, never>;
  "compare-checkouts": { shopId: string };
  "compare-all-checkouts": Record<string, never>;
  "guard-experiments": Record<string, never>;
  "learn-reason-weights": Record<string, never>;
  "refresh-experiment": { shopId: string; experimentId: string };
  "join-cart": { shopId: string; cartToken: string };
  "maintain-partitions": Record<string, never>;
  "apply-retention": Record<string, never>;
  "write-nightly-exports": Record<string, never>;
  "withdraw-discounts": { shopId: string; actor: string };
  "resume-cart-writes": Record<string, never>;
  "send-reply-email": { shopId: string; ticketReplyId: string };
};
export type JobName = keyof JobPayloads;

/** What a handler knows of its run. */
export type JobContext = {
  /** After this attempt nobody tries again. */
  isLastAttempt: boolean;
};

export interface JobQueue {
  /** `key`: a waiting job with the same key is replaced, so that bursts become one run. */
  enqueue<Name extends JobName>(
    name: Name,
    payload: JobPayloads[Name],
    options?: {
      key?: string;
      runAt?: Date;
      /** With a key: runs this many seconds after the first call, however many follow meanwhile. */
      atMostEverySeconds?: number;
    },
  ): Promise<void>;
  /** Whether a job with this key runs now, or will as soon as a worker is free; one that waits for its next attempt is not due. */
  isDue(name: JobName, key: string): Promise<boolean>;
}
