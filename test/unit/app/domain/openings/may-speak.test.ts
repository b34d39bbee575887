import { expect, test } from "vitest";
import { maySpeak } from "~/domain/openings/may-speak";
import type { VisitorStanding } from "~/ports/opening-store";

const NOW = new Date("2026-11-20T12:00:00Z");
const before = (hours: number) => new Date(NOW.getTime() - hours * 3600_000);
const FRESH: VisitorStanding = {
  ...{ arm: "agent", isPreview: false, device: "phone", cameBefore: false, hasOrdered: false, shownThisWeek: 0 },
  ...{ lastShownAt: null, lastDismissedAt: null, lastHeldOutAt: null, lastOrder: null },
};

test.each<[string, boolean, Partial<VisitorStanding>]>([
  ["a visitor who meets the agent", true, {}],
  ["who saw two this week", true, { shownThisWeek: 2, lastShownAt: before(30) }],
  ["who put one away long ago", true, { lastDismissedAt: before(24 * 8) }],
  ["who gave no consent", false, { arm: null }],
  ["the holdout", false, { arm: "holdout" }],
  ["who has had one in this visit", false, { shownThisWeek: 1, lastShownAt: before(0.4) }],
  ["who was kept out of one in this visit", false, { lastHeldOutAt: before(0.4) }],
  ["who put one away yesterday", false, { lastDismissedAt: before(24) }],
  ["who saw three this week", false, { shownThisWeek: 3, lastShownAt: before(30) }],
])("%s: %s", (_name, expected, standing) => {
  expect(maySpeak({ ...FRESH, ...standing }, 3, NOW)).toBe(expected);
});

test("nobody who was never here", () => {
  expect(maySpeak(null, 3, NOW)).toBe(false);
});
