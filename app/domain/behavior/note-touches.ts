import type { VisitorEvent } from "~/contracts/visitor-events";
import { dayOf } from "~/lib/shop-calendar";
import type { VisitStore } from "~/ports/visit-store";

/** The assistant was met: it said something first, or the panel was opened. */
const TOUCHES = new Set<VisitorEvent["type"]>(["opening-shown", "panel-open"]);

type Visits = { visits: Pick<VisitStore, "markDay">; timezone: string };

/**
 * Marks the days on which the visitor met the assistant, for revenue that it touched. Few events tell of that, so the shop is
 * read only for those; null: it has gone.
 */
export async function noteTouches(
  visitorId: string,
  events: { type: VisitorEvent["type"]; at: Date }[],
  open: () => Promise<Visits | null>,
): Promise<void> {
  const met = events.filter(({ type }) => TOUCHES.has(type));
  const opened = met.length === 0 ? null : await open();
  if (opened === null) return;

  const days = new Set(met.map(({ at }) => dayOf(at, opened.timezone)));
  for (const day of days) await opened.visits.markDay(visitorId, day, "touched");
}
