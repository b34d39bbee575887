import { describe, expect, test } from "vitest";
import type { CatalogDocument } from "~/ports/catalog-search";
import { aConversation } from "../../../../builders/a-conversation.ts";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";

function aProduct(title: string, price: number, more: Partial<CatalogDocument> = {}): CatalogDocument {
  const id = title.toLowerCase().replaceAll(" ", "-");
  return {
    ...{ id, handle: id, title, description: "", vendor: "", productType: "", tags: [], collections: [], options: [] },
    ...{ attributes: {}, priceMin: price * 100, priceMax: price * 100, compareAtMin: null, available: true },
    ...{ variants: [{ id: `${id}-v`, options: [], price: price * 100, available: true }], imageUrl: null },
    ...{ publishedAt: "2025-01-01T00:00:00Z", popularity: 0, ...more },
  };
}

const WORKSHOP = [
  aProduct("Brass Heron Brooch", 80, { productType: "Brooch", tags: ["Brass", "Heron"] }),
  aProduct("Silver Leaf Brooch", 45, { productType: "Brooch", tags: ["Silver"] }),
  aProduct("Enamel Fish Brooch", 95, { productType: "Brooch", tags: ["Enamel"] }),
  aProduct("Steel Light", 60, { productType: "Indoor", tags: ["Steel"] }),
  aProduct("Oak Stool", 70, { productType: "Indoor", tags: ["Wood"] }),
];

describe("a product that is named as an example", () => {
  test("is where the wish starts, and not what is shown", async () => {
    const reply = await aConversation({ documents: WORKSHOP }).say("like the brass heron brooch but cheaper");

    expect(reply.cards).toEqual(["Silver Leaf Brooch"]);
    expect(reply.chips).toContain("Less than $80.00");
  });

  test("what is like it is shown, without itself", async () => {
    const reply = await aConversation({ documents: WORKSHOP }).say("something like the brass heron brooch");

    expect(reply.cards).not.toContain("Brass Heron Brooch");
    expect(reply.cards.length).toBeGreaterThan(0);
  });

  test("who would like it gets it", async () => {
    const reply = await aConversation({ documents: WORKSHOP }).say("I'd like the brass heron brooch");

    expect(reply.cards).toEqual(["Brass Heron Brooch"]);
  });
});

describe("a kind that the shop calls otherwise", () => {
  test("is found by its other name", async () => {
    expect((await aConversation({ documents: WORKSHOP }).say("a bedside lamp in steel")).cards).toEqual([
      "Steel Light",
    ]);
  });

  test("what does not hold is named", async () => {
    const reply = await aConversation({ documents: WORKSHOP }).say("a lamp in green");

    expect(reply.cards).toEqual(["Steel Light"]);
    expect(reply.text).toMatch(/green/);
  });
});

describe("things that are plainly not sold", { timeout: 60_000 }, () => {
  test.each(["laptops", "do you sell laptops?", "treadmill", "I want a treadmill", "do you have phones?"])(
    "%s is denied before anything is shown",
    async (message) => {
      expect((await aDemoConversation().say(message)).text).toMatch(/^We don't/);
    },
  );

  test.each(["something for the treadmill", "treadmill shoes"])("%s is a wish for what is sold", async (message) => {
    const reply = await aDemoConversation().say(message);

    expect(reply.text).not.toMatch(/don't/);
    expect(reply.cards.length).toBeGreaterThan(0);
  });
});

test("a price in another currency is asked of the product at hand, and how to switch is told", async () => {
  const talk = aDemoConversation();
  await talk.say("how much is the Plover?");
  const reply = await talk.say("and in euros, for Germany?");

  expect(reply.text).toMatch(/\$95\.00.*country menu/);
});
