/** Faults that `POST /_sim/faults` turns on; all off is a healthy Shopify. */
export type Faults = {
  webhooks: {
    /** duplicate: each delivery twice; reorder: held and sent newest first on flush; drop: never sent; outage: held until lifted. */
    mode: "normal" | "duplicate" | "reorder" | "drop" | "outage";
    /** Empty: all topics. */
    topics: string[];
  };
  /** Delay in ms put in front of every answer of a surface. */
  latencyMs: { admin: number; storefront: number; ajax: number; proxy: number };
  /** Answers every call of the surface with this status while set. */
  status: { admin: number | null; storefront: number | null; ajax: number | null; proxy: number | null };
  /** Answers Admin calls with THROTTLED while true. */
  throttled: boolean;
  /** Refuses every refresh of an access token. */
  refuseRefresh: boolean;
  /** Each id_token is accepted by one exchange only. */
  singleUseIdTokens: boolean;
  /** Business time (ms) that a bulk operation takes; 0: done as soon as it was answered. */
  bulkDurationMs: number;
  /** Ms by which search and totals lag behind writes. */
  indexLagMs: number;
};

export function createFaults(): Faults {
  return {
    webhooks: { mode: "normal", topics: [] },
    latencyMs: { admin: 0, storefront: 0, ajax: 0, proxy: 0 },
    status: { admin: null, storefront: null, ajax: null, proxy: null },
    throttled: false,
    refuseRefresh: false,
    singleUseIdTokens: false,
    bulkDurationMs: 0,
    indexLagMs: 0,
  };
}
