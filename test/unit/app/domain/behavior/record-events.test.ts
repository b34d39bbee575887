import { expect, test } from "vitest";
import type { OpeningFacts, ReportedEvent } from "~/contracts/visitor-events";
import { recordEvents } from "~/domain/behavior/record-events";
import type { EventStore, RecordedEvent } from "~/ports/event-store";

const NOW = new Date("2026-11-20T12:00:00.000Z");
const clock = { now: () => NOW };
const visitor = { id: "visitor-1", isPreview: false, userAgent: null };

function aStore(offered: OpeningFacts[] = []) {
  const stored: RecordedEvent[] = [];
  const events: EventStore = {
    append: (more) => Promise.resolve(void stored.push(...more)),
    findOfferedOpenings: () => Promise.resolve(new Map(offered.map((facts) => [facts.opening, facts]))),
  };
  return { events, stored };
}

const opened = (at: string): ReportedEvent => ({ id: "event-0001", type: "panel-open", at, data: { by: "shopper" } });

test.each([
  ["an hour late", "2026-11-20T11:00:00.000Z", "2026-11-20T11:00:00.000Z"],
  ["kept over the weekend while offline", "2026-11-18T08:00:00.000Z", "2026-11-18T08:00:00.000Z"],
  ["from a clock that is years off", "2019-01-01T00:00:00.000Z", "2026-11-20T12:00:00.000Z"],
  ["from tomorrow", "2026-11-21T12:00:00.000Z", "2026-11-20T12:00:00.000Z"],
])("an event %s is stored where it belongs", async (_case, told, at) => {
  const { events, stored } = aStore();
  await recordEvents({ events, clock }, visitor, [opened(told)]);

  expect(stored.map((event) => event.at.toISOString())).toEqual([at]);
});

test("a preview's events are not stored", async () => {
  const { events, stored } = aStore();
  await recordEvents({ events, clock }, { ...visitor, isPreview: true }, [opened(NOW.toISOString())]);

  expect(stored).toEqual([]);
});

test("what happened to an opening is stored with the facts of the offer, and nothing of one that was not offered", async () => {
  const facts = {
    opening: "o1",
    reason: "checks-size",
    move: "size-help",
    rule: null,
    experiment: "e1",
    arm: "b",
    product: "7",
    offer: null,
  };
  const { events, stored } = aStore([facts]);
  const at = NOW.toISOString();
  await recordEvents({ events, clock }, visitor, [
    { id: "event-0001", type: "opening-dismissed", at, data: { opening: "o1" } },
    { id: "event-0002", type: "opening-engaged", at, data: { opening: "made-up" } },
  ]);

  expect(stored).toEqual([
    { id: "event-0001", type: "opening-dismissed", at: NOW, visitorId: "visitor-1", conversationId: null, data: facts },
  ]);
});

test.each([
  ["Mozilla/5.0 (compatible; Googlebot/2.1; +http://www.google.com/bot.html)", 0],
  ["Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/142.0.0.0 Safari/537.36", 0],
  ["Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36", 1],
  ["node", 1],
])("of a browser that calls itself %s %i events are stored", async (userAgent, count) => {
  const { events, stored } = aStore();
  await recordEvents({ events, clock }, { ...visitor, userAgent }, [opened(NOW.toISOString())]);

  expect(stored).toHaveLength(count);
});
