import { expect, test } from "vitest";
import { atEnd } from "~/agent/perception/entities/at-end";

test.each([
  [/\b(?:under|up ?to)\s*(?:the )?$/, "anything up to the ", true],
  [/\b(?:under|up ?to)\s*(?:the )?$/, "anything up to the top", false],
  [/(?<!\p{L})ab$/u, "drab", false],
  [/(?<!\p{L})ab$/u, "schuhe ab", true],
  [/free[^.]*$/, "it is free. not today", false],
])("%s at the end of %s: %s", (pattern, text, isThere) => {
  const stands = atEnd(pattern);
  expect(stands(text)).toBe(isThere);
  expect(stands(text)).toBe(pattern.test(text));
});
