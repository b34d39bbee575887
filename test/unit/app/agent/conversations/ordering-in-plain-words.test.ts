import { beforeAll, describe, expect, test } from "vitest";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";
import { aDemoShop } from "../../../../builders/a-demo-shop.ts";

beforeAll(() => aDemoConversation().say("hello"), 30_000);

/** What is in the cart after these messages, and the last reply. */
async function after(page: string | null, ...messages: string[]): Promise<{ cart: string[]; text: string }> {
  const product = aDemoShop().documents.find(({ handle }) => handle === page);
  const at = product ? { template: "product", productId: product.id, productHandle: product.handle } : {};
  const talk = aDemoConversation({ page: at });
  let text = "";
  for (const message of messages) text = (await talk.say(message)).text;
  const read = await talk.cart.read();
  const lines = read.status === "cart" ? read.cart.lines : [];
  return {
    text,
    cart: lines.map(
      ({ quantity, title, variantTitle }) => `${quantity} ${title}${variantTitle === null ? "" : ` (${variantTitle})`}`,
    ),
  };
}

describe("a list of what is wanted is an order", { timeout: 60_000 }, () => {
  test.each<[string, string[]]>([
    [
      "Can you put a watchfire beanie (teal), draftstop neck tube in plum and 3 singles of the honey waffle in my cart?",
      ["1 Watchfire Beanie (Teal)", "1 Draftstop Neck Tube (Plum)", "3 Mill Waffle (Honey / Single)"],
    ],
    [
      "hi, i need 2 quickstep gels lemon lime, the black running cap and a handheld bottle in charcoal",
      [
        "2 Quickstep Gel (Lemon Lime / Single)",
        "1 Breakwater Running Cap (Black)",
        "1 Weir Handheld Bottle (Charcoal)",
      ],
    ],
    [
      "may i have two black earshot headbands and a lilac drift roller",
      ["2 Earshot Headband (Black)", "1 Drift Soft Roller (Lilac)"],
    ],
    ["one race number belt please", ["1 Race Number Belt"]],
    ["10 raspberry quickstep gels please", ["10 Quickstep Gel (Raspberry / Single)"]],
  ])("%s", async (message, cart) => {
    expect((await after(null, message)).cart.sort()).toEqual([...cart].sort());
  });

  test.each([
    "i need shoes and socks for trail running",
    "i want a black cap and white socks",
    "do you have 2 gels and a black cap?",
    "I ordered 2 gels and a black cap",
  ])("%s looks for something, or tells of it", async (message) => {
    expect((await after(null, message)).cart).toEqual([]);
  });

  test("what is thrown in with its choices is no haggling", async () => {
    const { cart } = await after(
      "mens-tern-3",
      "I'll take these in black, size 10",
      "and throw in two pairs of milepost socks, black, large",
    );
    expect(cart).toContain("2 Milepost Crew Socks (Black / L (EU 43-46))");
  });
});

describe("choosing goes on after a change", { timeout: 60_000 }, () => {
  test.each<[string | null, string[], string[]]>([
    [
      null,
      ["add 2 watchfire beanies in charcoal", "make it 3", "actually black", "ok then oatmeal"],
      ["3 Watchfire Beanie (Oatmeal)"],
    ],
    [
      "womens-daily-tee",
      ["add the coral one in M", "hmm, I'd rather have black", "and size L please"],
      ["1 Women's Daily Tee (Black / L)"],
    ],
    [
      "mens-headwater-rain-jacket",
      ["add the orange one in XL", "hmm an L would be better than the XL"],
      ["1 Men's Headwater Rain Jacket (Signal Orange / L)"],
    ],
    [
      null,
      ["I need the gritstone socks in charcoal, one pair medium and one pair large", "one more of the medium"],
      [
        "1 Gritstone Merino Crew Socks (Charcoal / L (EU 43-46))",
        "2 Gritstone Merino Crew Socks (Charcoal / M (EU 39-42))",
      ],
    ],
    [null, ["add the lantern 300 in black", "swap it for the lighthouse 900"], ["1 Lighthouse 900 Headlamp"]],
    [
      null,
      ["add a box of the cola caffeine gels", "double it", "too much, just one box"],
      ["1 Quickstep Gel + Caffeine (Cola / Box of 12)"],
    ],
    [
      null,
      ["10 raspberry quickstep gels please", "half of them should be lemon lime instead"],
      ["5 Quickstep Gel (Lemon Lime / Single)", "5 Quickstep Gel (Raspberry / Single)"],
    ],
    [null, ["I'd like the Tern 3 in black size 9", "ok 9.5 then", "yes add that"], ["1 Men's Tern 3 (Black / 9.5)"]],
  ])("%s: %j", async (page, messages, cart) => {
    expect((await after(page, ...messages)).cart.sort()).toEqual([...cart].sort());
  });

  test.each<[string | null, string[], string[]]>([
    [
      null,
      [
        "add heron sunglasses black, gable visor white and a finish line towel in rust",
        "lose the sunglasses",
        "and the visor",
      ],
      ["1 Finish Line Towel (Rust)"],
    ],
    [null, ["add the ferry commuter pack in moss green", "never mind, I don't need it"], []],
    [
      null,
      ["add the teal beanie and the rust bobble hat", "no wait, oatmeal for the beanie", "and drop the bobble hat"],
      ["1 Watchfire Beanie (Oatmeal)"],
    ],
    [null, ["and four enamel mugs in navy", "take out one mug"], ["3 Early Miles Enamel Mug (Midnight Navy)"]],
    [
      null,
      ["put one finish line towel harbor blue and one rust in the basket", "two of each please"],
      ["2 Finish Line Towel (Harbor Blue)", "2 Finish Line Towel (Rust)"],
    ],
    [null, ["add the lantern in sunflower", "add one more"], ["2 Lantern 300 Headlamp (Sunflower)"]],
    [null, ["add the lantern in sunflower", "another one of those"], ["2 Lantern 300 Headlamp (Sunflower)"]],
    [
      null,
      ["do you have the plover in ember red, 10?", "great, I'll have it", "and the same in black please"],
      ["1 Men's Plover (Black / 10)", "1 Men's Plover (Ember Red / 10)"],
    ],
    [
      null,
      ["please add the Headwater rain jacket women's in teal medium", "how about berry?", "yes swap it"],
      ["1 Women's Headwater Rain Jacket (Berry / M)"],
    ],
    [
      null,
      ["throw a teal beanie and a plum neck tube in the cart", "the neck tube in green would be nicer"],
      ["1 Draftstop Neck Tube (Pine Green)", "1 Watchfire Beanie (Teal)"],
    ],
    [
      null,
      ["I want to order the compass watch in black", "does it come with a charger?", "ok add it"],
      ["1 Compass 45 GPS Watch (Black)"],
    ],
    [
      null,
      ["can I have a shearwater 5 vest, black, small?", "and a soft flask in red", "make it two flasks"],
      ["1 Shearwater 5 Running Vest (Black / S)", "2 Tarn Soft Flask 500 (Ember Red)"],
    ],
    ["womens-galley-high-support-bra", ["34D in black please", "take the black one out"], []],
    [null, ["I'd like a $100 gift card please"], ["1 Millrace Gift Card ($100)"]],
    ["womens-scree-4", ["I'd like these in teal, 8.5"], ["1 Women's Scree 4 (Teal / 8.5)"]],
  ])("%s: %j leaves this", async (page, messages, cart) => {
    expect((await after(page, ...messages)).cart.sort()).toEqual([...cart].sort());
  });

  test("the bigger of two sizes is the one that was said", async () => {
    const { cart } = await after(
      "mens-keelson-5",
      "My left foot is a 10 and my right a 10.5, which should I get?",
      "ok go with the bigger one in black, regular width",
    );
    expect(cart).toEqual(["1 Men's Keelson 5 (Black / 10.5 / Regular)"]);
  });
});
