import type { OpeningFacts, ReportedEvent, VisitorEvent } from "~/contracts/visitor-events";
import type { Clock } from "~/ports/clock";
import type { EventStore, RecordedEvent } from "~/ports/event-store";
import { isCrawler } from "./is-crawler";

/** A device may bring what it could not send before; one whose clock is further off is not believed. */
const MAX_LATE_MS = 3 * 24 * 3600_000;
const MAX_AHEAD_MS = 3600_000;
/** An opening is acted on in the visit in which it was offered. */
const OFFER_KEPT_MS = MAX_LATE_MS + 24 * 3600_000;

/**
 * Stores what the widget reports, once an event. Bots, staff and previews count for nothing and are not stored; neither
 * is what is told of an opening that this visitor was never offered. Returns what counts.
 */
export async function recordEvents(
  { events, clock }: { events: EventStore; clock: Clock },
  visitor: { id: string; isPreview: boolean; userAgent: string | null },
  reported: ReportedEvent[],
): Promise<RecordedEvent[]> {
  if (visitor.isPreview || isCrawler(visitor.userAgent)) return [];
  const now = clock.now();
  const offered = reported.some(({ type }) => type.startsWith("opening-"))
    ? await events.findOfferedOpenings(visitor.id, new Date(now.getTime() - OFFER_KEPT_MS))
    : new Map<string, OpeningFacts>();

  const known = reported.flatMap((event) => {
    const stored = toStored(event, offered);
    if (stored === null) return [];
    const at = new Date(event.at);
    const when = isBelieved(at, now) ? { at } : { at: now, isDatedHere: true };
    return [{ ...stored, ...when, id: event.id, visitorId: visitor.id, conversationId: null }];
  });
  await events.append(known);
  return known;
}

function toStored(event: ReportedEvent, offered: Map<string, OpeningFacts>): VisitorEvent | null {
  switch (event.type) {
    case "opening-shown":
    case "opening-dismissed":
    case "opening-engaged": {
      const facts = offered.get(event.data.opening);
      return facts === undefined ? null : { type: event.type, data: facts };
    }
    default:
      return event;
  }
}

function isBelieved(at: Date, now: Date): boolean {
  const aheadMs = at.getTime() - now.getTime();
  return aheadMs <= MAX_AHEAD_MS && aheadMs >= -MAX_LATE_MS;
}
