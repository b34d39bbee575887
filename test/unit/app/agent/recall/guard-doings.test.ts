import { describe, expect, test } from "vitest";
import { ORDER_INTENTS } from "~/agent/perception/intent-families";
import { perceive } from "~/agent/perception/perceive";
import { guardDoings } from "~/agent/recall/guard-doings";
import { aDemoShop } from "../../../../builders/a-demo-shop.ts";
import { aVocabulary } from "../../../../builders/a-vocabulary.ts";

const vocabulary = aVocabulary(aDemoShop().documents);

function surelyMeant(text: string): string[] {
  const { intents } = guardDoings(perceive(text, { vocabulary, expectedLanguage: "en" }));
  return intents.filter(({ confidence }) => confidence >= 0.5).map(({ name }) => name);
}

const DOINGS: readonly string[] = [
  ...ORDER_INTENTS,
  "return_policy",
  "human_agent",
  "add_to_cart",
  "remove_from_cart",
  "change_cart",
];

describe("what a shopper tells of their own life is nothing to be done", () => {
  test.each([
    "my street is a sheet of ice, what helps?",
    "my old address was flat, the new one is all hills, which shoes?",
    "I moved to Norway and it's dark by four, what do I need?",
    "I'm returning to running after a baby, what shoes?",
    "I return home in the dark, what should I wear to be seen?",
    "my dog broke the leash, any hands free belt?",
    "I want to track my runs",
    "which watch tracks my route?",
    "can I track my heart rate with it?",
    "my delivery job means standing all day",
    "I need someone to run with",
    "my coach says I should talk to someone about my stride",
    "the zip of my jacket broke last winter, can you recommend something sturdier?",
    "I lost my hat, do you have a warm one?",
    "my husband's shoes are falling apart, he needs new ones",
    "meine Straße ist ein einziges Eisfeld, ich brauche etwas mit Grip",
  ])("%s", (text) => {
    expect(surelyMeant(text).filter((name) => DOINGS.includes(name))).toEqual([]);
  });
});

describe("what is said of dealings with the shop stays, however it is asked", () => {
  test.each([
    ["the jacket you sent has a hole, what do I need to do?", "order_problem"],
    ["I moved, my order #1042 has to go to another street", "change_address"],
    ["the zip is broken, I want to send it back", "return_item"],
    ["can I get an invoice for what I bought?", "invoice"],
    ["where is my parcel", "track_order"],
    ["I need to cancel it, I ordered twice", "cancel_order"],
    ["I need to talk to someone about my order", "human_agent"],
    ["I want my money back", "refund_status"],
    ["ich möchte meine Bestellung stornieren", "cancel_order"],
    ["put the blue one into my cart", "add_to_cart"],
    ["take the socks out again", "remove_from_cart"],
  ])("%s", (text, name) => {
    expect(surelyMeant(text)).toContain(name);
  });
});

test("what is left without a meaning is a wish", () => {
  expect(surelyMeant("my street is a sheet of ice, what helps?")).toEqual(["find_product"]);
});
