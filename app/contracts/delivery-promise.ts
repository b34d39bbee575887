import type { Money } from "~/lib/money";

/** From which amount of goods a page of the shop promises free delivery, and what it says that delivery costs below; null: it does not say. */
export type DeliveryPromise = { from: Money; cost: Money | null };
