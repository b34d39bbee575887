import type { Money } from "~/lib/money";

export type CustomerOrder = {
  name: string;
  placedAt: string;
  total: Money;
  financialStatus: string;
  fulfillmentStatus: string;
  cancelledAt: string | null;
  lines: { title: string; variantTitle: string | null; quantity: number }[];
  tracking: {
    company: string | null;
    number: string | null;
    url: string | null;
    estimatedDeliveryAt: string | null;
    status: string | null;
  }[];
  statusUrl: string | null;
};

/** Orders of the customer who is logged in to the store, as the app proxy's signature says; bound to that customer. */
export interface CustomerOrders {
  /** Newest first, at most `limit`. Null: nobody is logged in. */
  listRecent(limit: number): Promise<CustomerOrder[] | null>;
}
