import { describe, expect, test } from "vitest";
import type { Merchandising, MerchandisingRule } from "~/contracts/merchandising";
import { aConversation } from "../../../../builders/a-conversation.ts";

function never(kind: MerchandisingRule["kind"], value: string): Merchandising {
  return {
    rules: [{ id: "rule", action: "never", kind, value, label: value }],
    weights: { margin: "off", stock: "off", returns: "off" },
  };
}

const KEEL = never("product", "1003");

describe("what is never recommended", () => {
  test("is not shown for a need", async () => {
    const reply = await aConversation({ merchandising: KEEL }).say("shoes for overpronation for men");

    expect(reply.cards.length).toBeGreaterThan(0);
    expect(reply.cards).not.toContain("Men's Keel 6");
  });

  test.each(["how much is the Men's Keel 6?", "is the Keel 6 waterproof?", "tell me about the Men's Keel 6"])(
    "is answered honestly when it is asked for by name: %s",
    async (message) => {
      const reply = await aConversation({ merchandising: KEEL }).say(message);

      expect(reply.text).toContain("Keel 6");
    },
  );

  test("is neither shown nor denied when a shopper asks for its kind and there is nothing else of it", async () => {
    const reply = await aConversation({ merchandising: never("product-type", "Running Socks") }).say(
      "do you have socks?",
    );

    expect(reply.cards.filter((title) => title.includes("Socks"))).toEqual([]);
    expect(reply.text).not.toMatch(/couldn't find|don't seem to have|have no/i);
    expect(reply.text).toMatch(/can't suggest/);
    expect(reply.trace.unmet).toBeNull();
  });

  test("is no department to start from", async () => {
    const greeting = await aConversation({ merchandising: never("product-type", "Road Running Shoes") }).say("hello");

    expect(greeting.quickReplies).not.toContain("Road Running Shoes");
    expect((await aConversation().say("hello")).quickReplies).toContain("Road Running Shoes");
  });

  test("is left out of similar and complementary products, by tag too", async () => {
    const talk = aConversation({ merchandising: never("tag", "stability") });
    await talk.say("tell me about the Men's Pilot 4");
    const similar = await talk.say("show me something similar");

    expect(similar.cards.length).toBeGreaterThan(0);
    expect(similar.cards.filter((title) => /Keel|Stanchion/.test(title))).toEqual([]);
  });
});

test("the trace says which rule moved a product, and the card's reason does not change", async () => {
  const plain = await aConversation().say("socks");
  const [, second] = plain.cards;
  const id = plain.trace.steps.flatMap(({ output }) => JSON.stringify(output).match(/"id":"(\d+)"/g) ?? [])[1];
  const rule = {
    id: "r",
    action: "boost",
    kind: "product",
    value: /\d+/.exec(id ?? "")?.[0] ?? "",
    label: "x",
  } as const;
  const weights = { margin: "off", stock: "off", returns: "off" } as const;
  const steered = await aConversation({ merchandising: { rules: [rule], weights } }).say("socks");
  const reasonOf = ({ blocks }: typeof plain) =>
    blocks.flatMap((block) => (block.type === "products" ? block.items : [])).find(({ title }) => title === second)
      ?.reason;

  expect(steered.cards[0]).toBe(second);
  expect(reasonOf(steered)).toEqual(reasonOf(plain));
  expect(JSON.stringify(steered.trace.steps)).toContain('"moved":{"from":2,"to":1,"by":["boost this product"]}');
  expect(JSON.stringify(plain.trace.steps)).not.toContain("moved");
});
