import { describe, expect, test } from "vitest";
import { aConversation, type Reply } from "../../../../builders/a-conversation.ts";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";
import { aRunningCatalogue } from "../../../../builders/a-running-catalogue.ts";
import { aDemoShop } from "../../../../builders/a-demo-shop.ts";

const reasonsOf = ({ blocks }: Reply) =>
  blocks.flatMap((block) => (block.type === "products" ? block.items.map(({ reason }) => reason ?? "no reason") : []));

describe("each kind of recommendation says which fact it rests on", () => {
  test.each<[kind: string, messages: string[], move: string, reason: RegExp]>([
    ["a need", ["waterproof trail shoes for men"], "find-products", /^Listed as waterproof/],
    ["a bare kind of thing", ["trail shoes for women"], "find-products", /^Listed with .*\d mm/],
    [
      "similar",
      ["trail shoes for women", "something similar to the first one"],
      "recommend-similar",
      /^Has the same: .*neutral.*pronation/,
    ],
    [
      "complementary",
      ["tell me about the men's Plover", "what goes with it?"],
      "recommend-complementary",
      /^The shop pairs it with the Men's Plover$/,
    ],
    [
      "cart-aware",
      ["add the men's Plover in black 9", "what goes with my cart?"],
      "recommend-for-cart",
      /^The shop pairs it with the Men's Plover in your cart$/,
    ],
    [
      "complete the set",
      ["add the men's Plover in black 9", "complete the outfit"],
      "recommend-complementary",
      /^The shop pairs it with the Men's Plover$/,
    ],
    ["gift", ["a gift for a runner, around $20"], "find-products", /^The shop suggests it as a gift$/],
  ])("%s", async (_, messages, move, reason) => {
    const talk = aDemoConversation();
    const replies: Reply[] = [];
    for (const message of messages) replies.push(await talk.say(message));
    const [last] = replies.slice(-1);

    expect(last?.trace.specialist).toBe(`sales/${move}`);
    const reasons = last ? reasonsOf(last) : [];
    expect(reasons.length).toBeGreaterThan(0);
    for (const given of reasons) expect(given).toMatch(reason);
  });
});

describe("what is recommended beside another product", () => {
  test.each([
    ["trail shoes for women", "something similar to the first one", /^Men's|^Kids'/],
    ["tell me about the women's Scree 4", "something similar", /^Men's|^Kids'/],
    ["socks without merino wool", "something similar to the first one", /Merino/],
  ])("keeps for whom it is and what is refused: %s", async (wish, more, wrong) => {
    const talk = aDemoConversation();
    await talk.say(wish);
    const { cards } = await talk.say(more);

    expect(cards.length).toBeGreaterThan(0);
    expect(cards.filter((title) => wrong.test(title))).toEqual([]);
  });

  test("is not what the shop pairs with it either, where that is refused", async () => {
    const { complements, documents } = aDemoShop();
    const plover = documents.find(({ title }) => title === "Men's Plover");
    const wool = documents.find(({ title }) => title === "Gritstone Merino Crew Socks");
    const others = complements.get(plover?.id ?? "") ?? [];
    const ask = async (...messages: string[]) => {
      const talk = aDemoConversation();
      talk.storefront.recommend(plover?.id ?? "", "complementary", [wool?.id ?? "", ...others]);
      for (const message of messages) await talk.say(message);
      return (await talk.say("what goes with the men's Plover?")).cards;
    };

    expect(await ask()).toContain("Gritstone Merino Crew Socks");
    expect(await ask("socks without merino wool")).not.toContain("Gritstone Merino Crew Socks");
  });
});

describe("a comparison", () => {
  test("leaves unknown what one of them does not list", async () => {
    const [first, second, ...others] = aRunningCatalogue();
    if (!first || !second) throw new Error("the catalogue is empty");
    const listed = { ...second.attributes };
    delete listed.drop_mm;
    const talk = aConversation({ documents: [first, { ...second, attributes: listed }, ...others] });
    const reply = await talk.say(`compare the ${first.title} and the ${second.title}`);
    const table = reply.blocks.find((block) => block.type === "comparison");
    const row = table?.rows.find(({ label }) => label === "Drop");
    const place = table?.products.findIndex(({ title }) => title === second.title) ?? -1;

    expect(row?.differs).toBe(true);
    expect(row?.values[place]).toBeNull();
    expect(row?.values[1 - place]).toMatch(/mm/);
    expect(table?.verdict).not.toMatch(/drop/i);
  });
});
