import { isbot } from "isbot";
import type { VisitBeacon } from "~/contracts/agent-api";
import { assignArm } from "~/lib/experiment-arm";
import { dayOf } from "~/lib/shop-calendar";
import type { EventStore } from "~/ports/event-store";
import type { JobQueue } from "~/ports/job-queue";
import type { OrderStore } from "~/ports/order-store";
import type { Shop } from "~/ports/shop-store";
import type { VisitStore } from "~/ports/visit-store";

type Dependencies = { visits: VisitStore; orders: OrderStore; events: EventStore; jobs: JobQueue };

/** recorded, or why it was not: bots and previews never count. withdrawn: nothing is remembered of them any more. */
export type VisitOutcome = "recorded" | "withdrawn" | "bot" | "preview" | "unknown-visitor";

/**
 * Counts a visitor, links one to a cart, or notes how fast a page was: the beacon, which is sent in every arm alike and only with consent. The arm is
 * computed anew from the visitor's id; what the browser claims is not believed. `customerId` is the proxy signature's.
 */
export async function recordVisit(
  { visits, orders, events, jobs }: Dependencies,
  shop: Pick<Shop, "id" | "timezone" | "experimentSalt" | "settings">,
  {
    beacon,
    customerId,
    userAgent,
    now,
  }: {
    beacon: VisitBeacon;
    customerId: string | null;
    userAgent: string | null;
    now: Date;
  },
): Promise<VisitOutcome> {
  if (isbot(userAgent)) return "bot";
  const day = dayOf(now, shop.timezone);
  const known = await visits.findVisitor(beacon.visitor);
  if (known?.isPreview) return "preview";

  if (beacon.kind === "forget") {
    await visits.withdrawConsent(beacon.visitor);
    return "withdrawn";
  }
  if (beacon.kind === "speed") {
    if (known?.arm == null) return "unknown-visitor";
    const { page, paint, wait, shift } = beacon;
    // Back and forward bring a page again, which is then left again: it is told of once.
    const id = `${known.id}-${Math.round(page)}`;
    const event = { id, type: "page-speed" as const, data: { paint, wait, shift }, visitorId: known.id };
    await events.append([{ ...event, conversationId: null, at: now, isDatedHere: true }]);
    return "recorded";
  }
  if (beacon.kind === "visit") {
    const arm = assignArm(beacon.visitor, shop.experimentSalt, shop.settings.holdoutShare);
    await visits.recordVisit({ visitorId: beacon.visitor, arm, customerId, device: beacon.device, day, now });
  } else {
    if (known?.arm == null) return "unknown-visitor";
    await visits.linkCart({ cartToken: beacon.cartToken, visitorId: known.id, source: "beacon", linkedAt: now });
    await visits.markDay(known.id, day, "addedToCart");
    // The beacon may come after the order, for example when the browser was offline.
    const late = await orders.listUnjoined(beacon.cartToken);
    if (late.length > 0) await jobs.enqueue("join-cart", { shopId: shop.id, cartToken: beacon.cartToken });
  }
  await jobs.enqueue("roll-up-day", { shopId: shop.id, day }, { key: `${shop.id}:${day}`, atMostEverySeconds: 30 });
  return "recorded";
}
