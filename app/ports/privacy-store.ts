/** Rows by table. */
export type ErasureCounts = Record<string, number>;

/** Who is meant: by customer id, by the orders that Shopify names, and by the address that was left with a message. */
export type CustomerKey = { customerId: string; orderIds: string[]; email: string | null };

/** Everything that is stored of a customer, readable by people. */
export type CustomerExport = {
  visitors: Record<string, unknown>[];
  conversations: Record<string, unknown>[];
  messages: Record<string, unknown>[];
  tickets: Record<string, unknown>[];
  carts: Record<string, unknown>[];
  orders: Record<string, unknown>[];
  events: Record<string, unknown>[];
  /** In which arm of which experiment they were. */
  experiments: Record<string, unknown>[];
  /** What they asked for in discounts, and what they were given. */
  discounts: Record<string, unknown>[];
  /** Signs of hesitation of the last days, where the shop learns from them. */
  hesitations: Record<string, unknown>[];
};

/** Reading and erasing people's data in every table, bound to one shop. */
export interface PrivacyStore {
  exportCustomer(customer: CustomerKey): Promise<CustomerExport>;
  /**
   * Erases the customer's visits and talks. Counted days and orders keep what the figures are made of, both sides of revenue
   * per visitor alike, and lose whatever leads to a person.
   */
  eraseCustomer(customer: CustomerKey): Promise<ErasureCounts>;
  /** Erases the shop with all that belongs to it, in every table that has a shop. */
  eraseShop(): Promise<ErasureCounts>;
  /** Erases visits, talks, events and counted days before `until`, and loosens older orders from people. */
  eraseBefore(until: Date): Promise<ErasureCounts>;
}

export type PrivacyTopic = "customers/data_request" | "customers/redact" | "shop/redact";

/** Who asked for their data. */
export type PrivacySubject = { customerId: string; email: string | null };

/** A customer's request as the merchant reads it. */
export type PrivacyRequestEntry = {
  id: string;
  kind: "data-request" | "erasure";
  /** Null: unknown, or not kept any longer. */
  email: string | null;
  /** collecting: under way; ready: to be downloaded; expired: the file was deleted; erased: the customer was. */
  state: "collecting" | "ready" | "expired" | "erased";
  receivedAt: Date;
  doneAt: Date | null;
};

/** What was asked and done; outlives the shop, without data about people. */
export interface PrivacyRequests {
  /** Harmless when repeated: `webhookId` is the same across retries. `subject`: of a data request alone. */
  open(request: {
    id: string;
    shopDomain: string;
    topic: PrivacyTopic;
    webhookId: string;
    subject: PrivacySubject | null;
    at: Date;
  }): Promise<void>;
  close(
    webhookId: string,
    result: { summary: ErasureCounts; exported: CustomerExport | null; at: Date },
  ): Promise<void>;
  /** Requests of customers, newest first. */
  list(shopDomain: string, page: { limit: number }): Promise<PrivacyRequestEntry[]>;
  /** The export of a data request, for the merchant to hand over. Null: none, deleted, or another shop's. */
  readExport(shopDomain: string, id: string): Promise<{ receivedAt: Date; exported: CustomerExport } | null>;
  /** Deletes the exports of a customer, who is being erased. */
  forgetCustomer(shopDomain: string, customerId: string): Promise<void>;
}
