import { expect, test } from "vitest";
import { tellLastWords } from "~/components/tell-last-words";

test.each([
  [null, "Tapped through products"],
  [" \n ", "Sent an empty message"],
  [" do you ship? ", "do you ship?"],
  ["x".repeat(81), `${"x".repeat(79)}…`],
])("%j is listed as %j", (words, told) => {
  expect(tellLastWords(words)).toBe(told);
});
