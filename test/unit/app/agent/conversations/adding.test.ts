import { beforeAll, describe, expect, test } from "vitest";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";

beforeAll(() => aDemoConversation().say("hello"), 30_000);

/** What is in the cart after the messages, as "2 x Title (Variant)". */
async function cartAfter(...messages: string[]): Promise<{ cart: string[]; text: string }> {
  const talk = aDemoConversation();
  let text = "";
  for (const message of messages) text = (await talk.say(message)).text;
  const found = await talk.cart.read();
  const lines = found.status === "cart" ? found.cart.lines : [];
  return {
    text,
    cart: lines.map(
      ({ quantity, title, variantTitle }) =>
        `${quantity} x ${title}${variantTitle === null ? "" : ` (${variantTitle})`}`,
    ),
  };
}

describe("adding by name, options in any order", () => {
  test.each([
    ["add the women's cairn mid, 8 wide, in charcoal", "1 x Women's Cairn Mid WP (Charcoal / 8 / Wide)"],
    [
      "regular width, 11, cocoa: the men's Cairn Mid WP. Into my cart please",
      "1 x Men's Cairn Mid WP (Cocoa / 11 / Regular)",
    ],
    ["one harrier tights for men, navy, long, large, add it", "1 x Men's Harrier Tights (Midnight Navy / L / Long)"],
    ["put the Tarn soft flask in ember red in my basket", "1 x Tarn Soft Flask 500 (Ember Red)"],
    ["I'd like the $25 Millrace gift card, add it", "1 x Millrace Gift Card ($25)"],
    ["add the millpond bottle, 500 ml, chalk white", "1 x Millpond Insulated Bottle (Chalk White / 500 ml)"],
  ])("%s", async (message, line) => {
    expect((await cartAfter(message)).cart).toEqual([line]);
  });
});

describe("a size of another system", () => {
  test("is looked up in the shop's size guide, and said", async () => {
    const { cart, text } = await cartAfter("add the men's Gravelway in stone gray, EU 44");
    expect(cart).toEqual(["1 x Men's Gravelway (Stone Gray / 10)"]);
    expect(text).toMatch(/Size guide.*EU 44 is 10/);
  });

  test("is not guessed where the guide does not have it", async () => {
    const { cart, text } = await cartAfter("add the men's Gravelway in stone gray, UK 9");
    expect(cart).toEqual([]);
    expect(text).toContain("doesn't come in");
  });
});

describe("adding from what was shown or asked", () => {
  test.each([
    [
      ["do you still have the women's Ptarmigan vest in pine green, S?", "lovely, into my bag"],
      "1 x Women's Ptarmigan Winter Vest (Pine Green / S)",
    ],
    [["compare the Grain roller and the Drift roller", "the Drift in lilac then"], "1 x Drift Soft Roller (Lilac)"],
    [
      ["compare the Grain roller and the Drift roller", "add the soft one in stone gray"],
      "1 x Drift Soft Roller (Stone Gray)",
    ],
    [
      ["is the men's Plumb 2 there in black, 9.5, wide?", "hmm sorry, I meant 10", "ok, add it"],
      "1 x Men's Plumb 2 (Black / 10 / Wide)",
    ],
    [
      ["show me the Gritstone socks", "have you got them in rust, L?", "add them"],
      "1 x Gritstone Merino Crew Socks (Rust / L (EU 43-46))",
    ],
  ])("%j", async (messages, line) => {
    expect((await cartAfter(...messages)).cart).toEqual([line]);
  });

  test("does not put a whole list into the cart for a bare them", async () => {
    expect((await cartAfter("running socks", "add them in black")).cart.length).toBeLessThanOrEqual(1);
  });
});

describe("several things in one message", () => {
  test("are added each with its own options and quantity", async () => {
    const { cart } = await cartAfter(
      "two tubes of GlideStick balm 0.5 oz, the Watchfire beanie in charcoal and a race number belt into my cart please",
    );
    expect(cart).toEqual(
      expect.arrayContaining([
        "2 x Glidestick Anti-Chafe Balm (0.5 oz)",
        "1 x Watchfire Beanie (Charcoal)",
        "1 x Race Number Belt",
      ]),
    );
    expect(cart).toHaveLength(3);
  });

  test("what cannot go in is said by name, the rest goes in", async () => {
    const { cart, text } = await cartAfter("add the heron sunglasses in cocoa and the gable visor in white");
    expect(cart).toEqual(["1 x Gable Sun Visor (White)"]);
    expect(text).toMatch(/Heron Sunglasses in Cocoa are sold out/);
  });

  test("what is still open is asked, never chosen", async () => {
    const { cart, text } = await cartAfter("add the Watchfire beanie in teal and the men's daily tee");
    expect(cart).toEqual(["1 x Watchfire Beanie (Teal)"]);
    expect(text).toMatch(/Which color would you like for the Men's Daily Tee\?/);
  });

  test("a wish beside an order is no order", async () => {
    expect((await cartAfter("add the Watchfire beanie in teal and show me socks")).cart).toEqual([
      "1 x Watchfire Beanie (Teal)",
    ]);
  });

  test("two sizes said of one thing are a question", async () => {
    expect((await cartAfter("add the men's daily tee in harbor blue M or L")).cart).toEqual([]);
  });
});

describe("taking out", () => {
  test.each([
    "I don't need the journal any more",
    "please take the journal back out",
    "get rid of the training journal",
  ])("%s", async (message) => {
    const { cart } = await cartAfter("add the training journal in brick and the Kindling massage ball", message);
    expect(cart).toEqual(["1 x Kindling Massage Ball"]);
  });
});

test("a price that moved since it was told is told with both figures", async () => {
  const talk = aDemoConversation();
  await talk.say("how much is the Weir handheld bottle?");
  const [document] = await talk.ports.catalog.getByHandles(["weir-handheld-bottle"]);
  const variant = document?.variants.find(({ options }) => options.includes("Charcoal"));
  talk.storefront.change(variant?.id ?? "", { price: 3900 });
  const reply = await talk.say("add it in charcoal");

  expect(reply.text).toMatch(/was \$36\.00 and is \$39\.00 now/);
  expect((await talk.say("add another one")).text).not.toContain("$36.00");
});
