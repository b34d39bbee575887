import { expect, test } from "vitest";
import { perceive } from "~/agent/perception/perceive";
import { readListRefusal } from "~/agent/recall/readings/read-list-refusal";
import { aTurnInput } from "../../../../builders/a-turn-input.ts";

/** What is meant by a message after a list of goods. */
function meantAfterList(message: string): string | undefined {
  const { vocabulary, memory } = aTurnInput();
  const perception = perceive(message, { vocabulary, expectedLanguage: "en" });
  const digest = [{ said: "", moves: ["find-products"], products: [] }] as never;
  const needState = { ...memory.needState, isGift: true };
  const read = readListRefusal(perception, {
    ...{ measures: [], hasTap: false, currency: "USD", memory: { ...memory, digest, needState } },
    referents: { productIds: [] } as never,
  });
  return (read === null || "again" in read ? perception : read).intents[0]?.name;
}

test.each([
  ["no socks", "find_product"],
  ["nothing in socks please", "find_product"],
  ["no socks, where is my order?", "track_order"],
  ["no socks please, exchange the shoes for my order", "exchange_item"],
])("after a list, %s is %s", (message, meant) => {
  expect(meantAfterList(message)).toBe(meant);
});
