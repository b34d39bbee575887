import { expect, test } from "vitest";
import { tellHoldoutShare } from "~/components/tell-holdout-share";

test.each([
  [0.01, /takes long until the difference can be told/],
  [0.1, /can be told in weeks/],
  [0.4, /many shoppers go without/],
])("a holdout of %d says what it costs, and that a change begins anew", (share, words) => {
  expect(tellHoldoutShare(share)).toMatch(words);
  expect(tellHoldoutShare(share)).toMatch(/begins again on the next day/);
});
