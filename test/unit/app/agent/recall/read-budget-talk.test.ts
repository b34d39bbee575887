import { expect, test } from "vitest";
import { perceiveChat } from "~/agent/perception/perceive-chat";
import { readBudgetTalk } from "~/agent/recall/readings/read-budget-talk";
import { aTurnInput } from "../../../../builders/a-turn-input.ts";

/** The limit that is heard in a message after a list, where `max` minor units were the limit before. */
function restated(message: string, { max, currency }: { max: number; currency: string }) {
  const { vocabulary, memory } = aTurnInput();
  const perception = perceiveChat(message, { vocabulary, expectedLanguage: "en" });
  const digest = [{ said: "", moves: ["find-products"], products: [] }] as never;
  const needState = { ...memory.needState, budget: { min: null, max, about: null } };
  const read = readBudgetTalk(perception, {
    ...{ measures: [], hasTap: false, currency, memory: { ...memory, digest, needState } },
    referents: { productIds: [] } as never,
  });
  const heard = read && !("again" in read) ? read.entities.find(({ type }) => type === "price") : undefined;
  return heard?.value;
}

test.each([
  ["ok make it 150 then", { max: 12_000, currency: "USD" }],
  ["ok make it 150 then", { max: 120_000, currency: "KWD" }],
  ["ok make it 150 then", { max: 120, currency: "JPY" }],
])("a limit told anew is of the order of the one before, in the currency's own units: %s %j", (message, before) => {
  expect(restated(message, before)).toEqual({ max: 150 });
});

test("a number of another order is no limit", () => {
  expect(restated("ok make it 150 then", { max: 12_000, currency: "JPY" })).toBeUndefined();
});
