import type { z } from "zod";
import type { agentEventsRequestSchema } from "~/contracts/agent-api";
import type { Clock } from "~/ports/clock";
import type { EventStore } from "~/ports/event-store";

type WidgetEvent = z.infer<typeof agentEventsRequestSchema>["events"][number];

/** A device whose clock is further off than this is not believed. */
const MAX_CLOCK_ERROR_MS = 3600_000;

/** Stores what the widget reports, once an event. Previews count for nothing and are not stored. */
export async function recordEvents(
  { events, clock }: { events: EventStore; clock: Clock },
  visitor: { id: string; isPreview: boolean },
  reported: WidgetEvent[],
): Promise<void> {
  if (visitor.isPreview) return;
  const now = clock.now();

  await events.append(
    reported.map(({ id, type, at, data }) => {
      const told = new Date(at);
      const isBelieved = Math.abs(told.getTime() - now.getTime()) <= MAX_CLOCK_ERROR_MS;
      return { id, type, at: isBelieved ? told : now, visitorId: visitor.id, conversationId: null, data };
    }),
  );
}
