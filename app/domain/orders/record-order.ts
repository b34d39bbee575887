import type { AgentTrail } from "~/ports/agent-trail";
import type { DiscountStore } from "~/ports/discount-store";
import type { JobQueue } from "~/ports/job-queue";
import type { DeliveredOrder } from "~/ports/order-source";
import type { OrderRecord, OrderStore } from "~/ports/order-store";
import type { VisitStore } from "~/ports/visit-store";
import { countOrder, type OrderShop } from "./count-order";
import { findEvidence } from "./find-evidence";
import { joinOrder } from "./join-order";
import { mergeOrder } from "./merge-order";
import { noteRedemptions } from "./note-redemptions";

export type OrderDependencies = {
  orders: OrderStore;
  visits: VisitStore;
  trail: AgentTrail;
  discounts: Pick<DiscountStore, "findByCodes" | "noteEvent">;
  jobs: JobQueue;
};

/**
 * Records an order, joins it to its visitor and looks for the agent's part in it. May be called any number of times with
 * deliveries in any order; the roll-up of the order's day follows.
 */
export async function recordOrder(
  dependencies: OrderDependencies,
  shop: OrderShop,
  { facts, refunds, marks }: DeliveredOrder,
): Promise<OrderRecord | null> {
  const [join, evidence] = await Promise.all([
    joinOrder(dependencies, facts),
    findEvidence(dependencies, facts, marks),
  ]);
  const addedUnits = evidence === null ? {} : await dependencies.trail.sumAddedUnits(evidence.conversationId);

  const record = await dependencies.orders.change(facts.id, refunds, (before, known) =>
    mergeOrder(before, facts, known, { join, evidence, addedUnits }),
  );
  if (record) await countOrder(dependencies, shop, record);
  await noteRedemptions(dependencies, facts, marks.discountCodes);
  return record;
}
