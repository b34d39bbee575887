import type { VisitorEvent } from "~/contracts/visitor-events";
import { dayOf } from "~/lib/shop-calendar";
import type { VisitStore } from "~/ports/visit-store";

/** The assistant was met: it said something first, or the panel was opened. */
const TOUCHES = new Set<VisitorEvent["type"]>(["opening-shown", "panel-open"]);

/** Marks the days on which the visitor met the assistant, for revenue that it touched. */
export async function noteTouches(
  visits: Pick<VisitStore, "markDay">,
  shop: { timezone: string },
  visitorId: string,
  events: { type: VisitorEvent["type"]; at: Date }[],
): Promise<void> {
  const met = events.filter(({ type }) => TOUCHES.has(type)).map(({ at }) => dayOf(at, shop.timezone));
  for (const day of new Set(met)) await visits.markDay(visitorId, day, "touched");
}
