import { expect, test } from "vitest";
import type { SittingSums } from "~/contracts/sitting";
import { describeAnswering } from "~/domain/conversations/sittings/describe-answering";
import { shareInterval } from "~/lib/statistics/share-interval";

const SUMS: SittingSums = {
  conversations: 100,
  outcomes: { ordered: 10, "handed-over": 5, "in-cart": 15, answered: 50, left: 20 },
  ...{ withTopic: 90, resolved: 72, settled: 19, settledForGood: 15, withoutPerson: 95, ratedUp: 18, ratedDown: 2 },
  ...{ firstReplies: 59, firstReplyMedian: 420, firstReplyHigh: 2100, sentiments: 100, sentimentMean: 0.1 },
  ...{ sentimentVariance: 0.04, costMicros: 250_000, costVariance: 0, orders: 10, net: 100_000 },
};

test("shares, means and times, each with what it rests on", () => {
  const answering = describeAnswering(SUMS);
  expect(answering.resolution).toMatchObject({ value: 0.8, count: 90 });
  expect(answering.satisfaction).toMatchObject({ value: 0.9, count: 20 });
  expect(answering.automation).toMatchObject({ value: 0.95, count: 100 });
  expect(answering.cost).toMatchObject({ value: 2500, range: { low: 2500, high: 2500 } });
  expect(answering.firstReplyMedian).toMatchObject({ value: 420, range: null });
  expect(answering.sentiment.range?.low).toBeCloseTo(0.1 - 1.96 * 0.02, 3);
});

test("what rests on too few is left open and says how many it takes", () => {
  const { firstContact, firstReplyHigh } = describeAnswering(SUMS);
  expect(firstContact).toEqual({ value: null, range: null, count: 19, needed: 20 });
  expect(firstReplyHigh).toEqual({ value: null, range: null, count: 59, needed: 60 });
});

test("a share's interval stays within its bounds", () => {
  // Wilson, 81 of 263: Newcombe, "Two-sided confidence intervals for the single proportion", 1998, table I.
  const known = shareInterval(81, 263);
  expect(known?.low).toBeCloseTo(0.2553, 4);
  expect(known?.high).toBeCloseTo(0.3662, 4);
  expect(shareInterval(20, 20)?.high).toBe(1);
  expect(shareInterval(0, 20)?.low).toBe(0);
  expect(shareInterval(0, 0)).toBeNull();
});
