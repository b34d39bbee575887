import { expect, test } from "vitest";
import { findClauses } from "~/agent/accounting/find-clauses";

test.each([
  ["add the black one in 10. do you have socks in m?", ["writes", "asks"]],
  ["can you add the black one in 10?", ["writes"]],
  ["drop the tee, keep the socks", ["removes", "keeps"]],
  ["drop the tee and double the socks", ["removes", "writes"]],
  ["add it and show me a belt in black", ["writes", "asks"]],
  ["black, 10, wide", [null, null, null]],
])("%s", (text, doings) => {
  expect(findClauses(text).map(({ does }) => does)).toEqual(doings);
});
