import { describe, expect, test } from "vitest";
import { aConversation } from "../../../../builders/a-conversation.ts";

describe("a need and what follows from it", () => {
  test("shows the one shoe that fits and says why, with at most two others", async () => {
    const reply = await aConversation().say("shoes for my first marathon, under 150, I overpronate");

    expect(reply.cards[0]).toMatch(/Keel 6/);
    expect(reply.cards.length).toBeLessThanOrEqual(3);
    expect(reply.text).toContain("overpronation support");
    expect(reply.text).toContain("$145.00");
    expect(reply.chips).toEqual(expect.arrayContaining(["Shoes", "Up to $150.00"]));
  });

  test("asks for men's or women's once, and uses the answer", async () => {
    const talk = aConversation();
    const first = await talk.say("waterproof running shoes");
    const second = await talk.say("shoes for overpronation");
    const third = await talk.say("women's");

    expect(
      [...first.quickReplies, ...second.quickReplies].filter((label) => label === "Men's").length,
    ).toBeLessThanOrEqual(1);
    expect(third.cards.every((title) => title.startsWith("Women's"))).toBe(true);
  });

  test("follows in blue, cheaper and waterproof", async () => {
    const talk = aConversation();
    await talk.say("running shoes for men under 200");
    const blue = await talk.say("in blue");
    const waterproof = await talk.say("what about something waterproof");

    expect(blue.chips).toContain("Blue");
    expect(waterproof.cards[0]).toBe("Men's Pilot 4 Shield");
    expect(waterproof.chips).toEqual(expect.arrayContaining(["Blue", "Waterproof"]));
  });

  test("goes below the price in question for something cheaper", async () => {
    const talk = aConversation();
    const first = await talk.say("trail shoes for men");
    const cheaper = await talk.say("the second one");
    const reply = await talk.say("something cheaper");

    expect(first.cards).toEqual(["Men's Scramble 3", "Men's Scramble 3 WP"]);
    expect(cheaper.text).toContain("Men's Scramble 3 WP");
    expect(reply.cards).toEqual(["Men's Scramble 3"]);
  });

  test("says so when nothing is cheaper, and drops the limit again", async () => {
    const talk = aConversation();
    await talk.say("rain jacket for women");
    const reply = await talk.say("cheaper");

    expect(reply.text).toMatch(/lowest|cheaper/);
    expect(reply.memory.needState.budget).toBeNull();
  });

  test("resolves the second one", async () => {
    const talk = aConversation();
    const list = await talk.say("socks");
    const second = await talk.say("tell me about the second one");

    expect(second.text).toContain(list.cards[1]);
  });

  test("corrects and switches topic and returns", async () => {
    const talk = aConversation();
    await talk.say("blue running shoes for men");
    const red = await talk.say("actually red");
    const socks = await talk.say("and socks?");
    const back = await talk.say("back to the shoes");

    expect(red.chips).toContain("Red");
    expect(red.chips).not.toContain("Blue");
    expect(socks.cards.every((title) => title.includes("Socks"))).toBe(true);
    expect(back.chips).toContain("Red");
  });

  test("keeps what must not be out of the list", async () => {
    const gels = await aConversation().say("gels with no caffeine");
    const belts = await aConversation().say("a belt, not leather");

    expect(gels.cards).toEqual(["Citrus Energy Gel"]);
    expect(belts.cards).not.toContain("Trailhead Leather Belt");
  });

  test("is honest about what is not there, shows the nearest and relaxes only when told to", async () => {
    const talk = aConversation();
    const near = await talk.say("red trail shoes under 130 for men");
    const yes = await talk.say("yes");

    expect(near.text).toMatch(/doesn't come in red/i);
    expect(near.quickReplies).toEqual(["Yes", "No"]);
    expect(near.trace.unmet).toMatch(/red/);
    expect(yes.chips).not.toContain("Red");
    expect(yes.chips).toContain("Up to $130.00");
  });

  test("says that it does not sell snowboards", async () => {
    const reply = await aConversation().say("do you have snowboards?");

    expect(reply.cards).toEqual([]);
    expect(reply.text).toContain("snowboards");
    expect(reply.trace.unmet).toMatch(/snowboard/);
  });

  test("helps with a gift within the price", async () => {
    const reply = await aConversation().say("a gift for my dad around $50");

    expect(reply.cards.length).toBeGreaterThan(0);
    expect(reply.cards.some((title) => /Women's|Kids'/.test(title))).toBe(false);
    expect(reply.chips).toEqual(expect.arrayContaining(["Around $50.00", "For dad"]));
  });

  test("removes a wish by its chip", async () => {
    const talk = aConversation();
    await talk.say("blue running shoes for men");
    const reply = await talk.tap({ kind: "remove-need", chipId: "color:blue" });

    expect(reply.chips).not.toContain("Blue");
    expect(reply.cards.length).toBeGreaterThan(0);
  });
});

describe("comparing", () => {
  test("puts the differences first and ends in a verdict tied to the need", async () => {
    const talk = aConversation();
    await talk.say("running shoes for men, I overpronate");
    const reply = await talk.say("compare the Pilot 4 and the Keel 6");
    const table = reply.blocks.find((block) => block.type === "comparison");

    expect(table?.rows[0]?.differs).toBe(true);
    expect(table?.rows.findIndex(({ differs }) => !differs)).toBeGreaterThan(
      table?.rows.findLastIndex(({ differs }) => differs) ?? 99,
    );
    expect(table?.verdict).toMatch(/Keel 6.*overpronation support/);
  });

  test("compares the first two of the list", async () => {
    const talk = aConversation();
    const list = await talk.say("socks");
    const reply = await talk.say("compare the first two");
    const table = reply.blocks.find((block) => block.type === "comparison");

    expect(table?.products.map(({ title }) => title)).toEqual(list.cards.slice(0, 2));
  });

  test("decides by a figure when one is asked for", async () => {
    const talk = aConversation();
    await talk.say("compare the Pilot 4 and the Keel 6");
    const reply = await talk.say("which one is lighter?");

    expect(reply.text).toMatch(/Pilot 4.*268 g weight.*Keel 6.*294 g weight/);
  });
});

describe("one product", () => {
  test("answers about the product on the page", async () => {
    const talk = aConversation({ page: { path: "/products/mens-pilot-4", template: "product", productId: "1001" } });

    expect((await talk.say("is this waterproof?")).text).toMatch(
      /^No, the shop lists the Men's Pilot 4 as not waterproof/,
    );
    expect((await talk.say("how much is it?")).text).toContain("$130.00");
    expect((await talk.say("what does it weigh?")).text).toContain("268 g");
  });

  test("says unknown where the shop says nothing", async () => {
    const talk = aConversation({ page: { path: "/products/mens-pilot-4", productId: "1001" } });

    expect((await talk.say("is it made in Italy?")).text).toMatch(/doesn't say/);
  });

  test("talks about the headlamp when the headlamp is named, whatever is on the page", async () => {
    const talk = aConversation({ page: { path: "/products/mens-pilot-4", productId: "1001" } });

    expect((await talk.say("how much is the headlamp?")).text).toContain("$48.00");
  });

  test("helps with the size from the guide and never converts by itself", async () => {
    const talk = aConversation({ page: { path: "/products/mens-keel-6", productId: "1003" } });
    const reply = await talk.say("I'm usually a 42 EU, between 42 and 43");

    expect(reply.text).toContain("US 8.5 is EU 42");
    expect(reply.blocks.some((block) => block.type === "sources")).toBe(true);
  });

  test("admits that there is no size guide", async () => {
    const talk = aConversation({ passages: [], page: { path: "/products/mens-scramble-3", productId: "1008" } });

    expect((await talk.say("which size should I take?")).text).toMatch(/no size advice/);
  });

  test.each([
    ["do you have it in 10?", /sold out/],
    ["do you have it in 9?", /Yes.*Harbor Blue/],
    ["do you have it in 15?", /doesn't come in “15”/],
  ])("%s", async (question, answer) => {
    const talk = aConversation({ page: { path: "/products/mens-pilot-4", productId: "1001" } });
    await talk.say("is the harbor blue one in stock?");

    expect((await talk.say(question)).text).toMatch(answer);
  });

  test("tells a low stock only when Shopify tells it", async () => {
    const talk = aConversation({ page: { path: "/products/lantern", productId: "1026" } });
    talk.storefront.change("1026001", { quantityAvailable: 2 });
    const low = await talk.say("is it in stock?");
    talk.storefront.change("1026001", { quantityAvailable: null });
    const unknown = await talk.say("is it in stock?");

    expect(low.text).toContain("only 2 left");
    expect(unknown.text).not.toMatch(/\d left/);
  });
});

describe("prices and haggling", () => {
  test("gives no discount that does not exist, and names the reduction that does", async () => {
    const talk = aConversation({ page: { path: "/products/lantern", productId: "1026" } });
    const reply = await talk.say("can you do 20 % off?");

    expect(reply.text).toMatch(/can't change prices/);
    expect(reply.text).toContain("$48.00 instead of $60.00");
  });

  test("knows no code", async () => {
    const reply = await aConversation().say("do you have a discount code?");

    expect(reply.text).not.toMatch(/[A-Z]{3,}\d+/);
    expect(reply.text).toMatch(/don't know of a code/);
  });
});
