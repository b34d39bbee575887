import { expect, test } from "vitest";
import { tellHoldoutShare } from "~/components/tell-holdout-share";

test.each([
  [0.01, /takes a long time to see the difference/],
  [0.1, /shows within weeks/],
  [0.4, /many shoppers go without/],
])("a holdout of %d says what it costs, and that a change begins anew", (share, words) => {
  expect(tellHoldoutShare(share)).toMatch(words);
  expect(tellHoldoutShare(share)).toMatch(/starts over the next day/);
});
