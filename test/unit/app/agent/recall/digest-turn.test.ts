import { expect, test } from "vitest";
import { summarizeEarlier } from "~/agent/recall/digest-turn";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";

const line = (said: string | null, move = "find-products") => ({ said, moves: [move], products: ["plover"] });

test("says nothing of what is still told, of taps and of small talk", () => {
  const digest = [line("blue shoes"), line("thanks", "thank"), line(null), line("and socks"), line("the last one")];

  expect(summarizeEarlier(digest, { told: 1, most: 500 })).toEqual([
    "blue shoes -> find-products: plover",
    "and socks -> find-products: plover",
  ]);
  expect(summarizeEarlier(digest, { told: 9, most: 500 })).toEqual([]);
});

test("lets the oldest go where it grows too long", () => {
  const digest = Array.from({ length: 40 }, (_, index) => line(`question ${index} ${"x".repeat(60)}`));
  const lines = summarizeEarlier(digest, { told: 6, most: 1000 });

  expect(lines.join("").length).toBeLessThanOrEqual(1000);
  expect(lines.at(-1)).toMatch(/^question 33 /);
});

test("keeps a line a turn, without addresses, and a bound on all of them", { timeout: 60_000 }, async () => {
  const talk = aDemoConversation();
  await talk.say("write to maya@example.com about trail shoes");
  const first = await talk.say("trail shoes");
  let memory = first.memory;
  for (let turn = 0; turn < 45; turn++) ({ memory } = await talk.say("thanks"));

  expect(first.memory.digest).toHaveLength(2);
  expect(JSON.stringify(first.memory.digest)).not.toContain("maya@");
  expect(first.memory.digest[1]?.products.length).toBeGreaterThan(0);
  expect(memory.digest).toHaveLength(40);
});
