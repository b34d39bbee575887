import { beforeAll, describe, expect, test } from "vitest";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";
import { aDemoShop } from "../../../../builders/a-demo-shop.ts";

beforeAll(() => aDemoConversation().say("hello"), 30_000);

type Start = { page?: string; cart?: [handle: string, variant: string, quantity?: number][]; locale?: string };

/** What is in the cart after these messages. */
async function cartAfter({ page, cart = [], locale }: Start, ...messages: string[]): Promise<string[]> {
  const { documents } = aDemoShop();
  const find = (handle: string) => documents.find((document) => document.handle === handle);
  const at = page === undefined ? {} : { template: "product", productId: find(page)?.id ?? null, productHandle: page };
  const talk = aDemoConversation({ page: { ...at, ...(locale === undefined ? {} : { locale }) } });
  for (const [handle, variant, quantity = 1] of cart) {
    const found = find(handle)?.variants.find(({ options }) => options.join(" / ") === variant);
    await talk.cart.write([{ action: "add", variantId: found?.id ?? "", quantity }]);
  }
  for (const message of messages) await talk.say(message);
  const read = await talk.cart.read();
  const lines = read.status === "cart" ? read.cart.lines : [];
  return lines.map(
    ({ quantity, title, variantTitle }) => `${quantity} ${title}${variantTitle === null ? "" : ` (${variantTitle})`}`,
  );
}

const beanieAndSocks: Start = {
  cart: [
    ["watchfire-beanie", "Charcoal"],
    ["milepost-crew-socks", "White / M (EU 39-42)", 2],
  ],
};
const tern: Start = { cart: [["mens-tern-3", "Black / 10"]] };

describe("another amount of what is in the cart", { timeout: 60_000 }, () => {
  test.each<[Start, string[], string[]]>([
    [
      {},
      ["add the watchfire beanie in charcoal", "actually can i have two of those"],
      ["2 Watchfire Beanie (Charcoal)"],
    ],
    [{}, ["add 3 watchfire beanies in charcoal", "hmm no just one is fine"], ["1 Watchfire Beanie (Charcoal)"]],
    [
      beanieAndSocks,
      ["can i get 4 of the socks instead"],
      ["1 Watchfire Beanie (Charcoal)", "4 Milepost Crew Socks (White / M (EU 39-42))"],
    ],
    [
      beanieAndSocks,
      ["i only need one pair of socks"],
      ["1 Watchfire Beanie (Charcoal)", "1 Milepost Crew Socks (White / M (EU 39-42))"],
    ],
    [
      { locale: "de" },
      ["leg die watchfire mütze in teal in den warenkorb", "eigentlich nehm ich zwei davon"],
      ["2 Watchfire Beanie (Teal)"],
    ],
    [{ locale: "fr" }, ["ajoute le breakwater noir au panier", "plutôt deux"], ["2 Breakwater Running Cap (Black)"]],
  ])("%j: %j", async (start, messages, lines) => {
    expect(await cartAfter(start, ...messages)).toEqual(lines);
  });

  test.each<[Start, string, string[]]>([
    [{ cart: [["quickstep-gel", "Neutral / Single", 6]] }, "take one off", ["5 Quickstep Gel (Neutral / Single)"]],
    [
      { cart: [["quickstep-gel", "Neutral / Single", 6]] },
      "hm 6 gels is too many, take two out",
      ["4 Quickstep Gel (Neutral / Single)"],
    ],
    [{ cart: [["race-number-belt", "", 2]] }, "lose one of the belts", ["1 Race Number Belt"]],
    [
      { locale: "de", cart: [["milepost-crew-socks", "Black / M (EU 39-42)", 3]] },
      "nimm ein paar raus",
      ["2 Milepost Crew Socks (Black / M (EU 39-42))"],
    ],
    [
      { locale: "fr", cart: [["milepost-crew-socks", "Black / M (EU 39-42)", 3]] },
      "retire une paire",
      ["2 Milepost Crew Socks (Black / M (EU 39-42))"],
    ],
    [{ locale: "es", cart: [["watchfire-beanie", "Teal", 2]] }, "quita uno", ["1 Watchfire Beanie (Teal)"]],
  ])("fewer, and not all of them: %j: %s", async (start, message, lines) => {
    expect(await cartAfter(start, message)).toEqual(lines);
  });
});

describe("another size or colour of what is in the cart", { timeout: 60_000 }, () => {
  test.each<[Start, string[], string[]]>([
    [
      beanieAndSocks,
      ["the beanie should be teal"],
      ["2 Milepost Crew Socks (White / M (EU 39-42))", "1 Watchfire Beanie (Teal)"],
    ],
    [tern, ["they run small for me, make it 10.5"], ["1 Men's Tern 3 (Black / 10.5)"]],
    [{}, ["add the tern 3 mens black size 10", "and one size up"], ["1 Men's Tern 3 (Black / 11)"]],
    [{}, ["add the mens tern 3 black 10.5", "Correction: 11, not 10.5."], ["1 Men's Tern 3 (Black / 11)"]],
    [
      { cart: [["quickstep-gel", "Neutral / Box of 12"]] },
      ["swap the neutral for lemon lime"],
      ["1 Quickstep Gel (Lemon Lime / Box of 12)"],
    ],
    [
      { locale: "fr", cart: [["milepost-crew-socks", "Black / M (EU 39-42)"]] },
      ["échange le noir contre du blanc"],
      ["1 Milepost Crew Socks (White / M (EU 39-42))"],
    ],
    [
      { locale: "es", cart: [["mens-tern-3", "Black / 10"]] },
      ["cambia el negro por gris"],
      ["1 Men's Tern 3 (Stone Gray / 10)"],
    ],
    [
      {},
      ["add the skylark bike shorts in black L and plum L", "actually make the plum one navy"],
      ["1 Women's Skylark 6-Inch Bike Shorts (Black / L)", "1 Women's Skylark 6-Inch Bike Shorts (Midnight Navy / L)"],
    ],
    [
      {},
      ["3 pairs of milepost socks black medium in my cart", "actually 2 black and 1 white"],
      ["2 Milepost Crew Socks (Black / M (EU 39-42))", "1 Milepost Crew Socks (White / M (EU 39-42))"],
    ],
  ])("%j: %j", async (start, messages, lines) => {
    expect(await cartAfter(start, ...messages)).toEqual(lines);
  });

  test("what is not there is not changed", async () => {
    expect(await cartAfter({ cart: [["watchfire-beanie", "Charcoal"]] }, "can i get 4 of the socks instead")).toEqual([
      "1 Watchfire Beanie (Charcoal)",
    ]);
  });

  test("one more in another colour is added", async () => {
    const lines = await cartAfter(
      { page: "womens-scree-4" },
      "can u put teal 8 in my bag",
      "and another pair in berry 8.5",
    );
    expect(lines).toEqual(["1 Women's Scree 4 (Teal / 8)", "1 Women's Scree 4 (Berry / 8.5)"]);
  });
});

describe("what is taken out", { timeout: 60_000 }, () => {
  test.each<[Start, string, string[]]>([
    [{ cart: [["womens-scree-4", "Teal / 8"]] }, "remove the berry ones", ["1 Women's Scree 4 (Teal / 8)"]],
    [{ cart: [["watchfire-beanie", "Charcoal"]] }, "take the gloves out", ["1 Watchfire Beanie (Charcoal)"]],
    [tern, "take the shoes out", []],
    [
      {
        cart: [
          ["beacon-clip-light", "White"],
          ["beacon-clip-light", "Ember Red"],
        ],
      },
      "nope 2 is silly, take the red one out",
      ["1 Beacon Clip Light (White)"],
    ],
  ])("is what was named, and nothing else: %j: %s", async (start, message, lines) => {
    expect(await cartAfter(start, message)).toEqual(lines);
  });

  test("may be given up in other words", async () => {
    expect(await cartAfter({}, "add the watchfire beanie in charcoal", "never mind the beanie")).toEqual([]);
  });
});

describe("an order without the word for it", { timeout: 60_000 }, () => {
  test.each<[Start, string[], string[]]>([
    [{ page: "mens-eider-2" }, ["white, 9, regular width pls"], ["1 Men's Eider 2 (Chalk White / 9 / Regular)"]],
    [
      {},
      ["simple digital watch without gps", "Perfect. 6 of the Almanac in black please."],
      ["6 Almanac Sport Watch (Black)"],
    ],
    [
      {},
      ["mens running tights", "cool the harrier M long in navy"],
      ["1 Men's Harrier Tights (Midnight Navy / M / Long)"],
    ],
    [
      {},
      ["get me the almanac watch in lime green and 2 race number belts"],
      ["1 Almanac Sport Watch (Lime Green)", "2 Race Number Belt"],
    ],
    [{ page: "mens-plover" }, ["u got 9 in black", "yes please"], ["1 Men's Plover (Black / 9)"]],
    [{ page: "mens-plover" }, ["u got 9 in black", "2 of those please"], ["2 Men's Plover (Black / 9)"]],
    [
      {},
      ["1 box rebuild protein bars chocolate + 1 tube brine lemon lime. cart pls", "2 tubes actually"],
      ["1 Rebuild Protein Bar (Chocolate / Box of 12)", "2 Brine Electrolyte Tablets (Lemon Lime / 1 tube)"],
    ],
    [{ locale: "es" }, ["agrega el gorro watchfire color teal"], ["1 Watchfire Beanie (Teal)"]],
  ])("%j: %j", async (start, messages, lines) => {
    expect(await cartAfter(start, ...messages)).toEqual(lines);
  });

  test.each<[Start, string[]]>([
    [{ page: "mens-plover" }, ["u got 9 in black", "yep"]],
    [{ page: "womens-scree-4" }, ["ok then teal in 8"]],
    [{}, ["waterproof trail shoes for men under 170 in size 10", "in black please"]],
    [{ page: "mens-plover" }, ["do you have black 9 please"]],
  ])("what is only asked, or agreed to, is not put in: %j: %j", async (start, messages) => {
    expect(await cartAfter(start, ...messages)).toEqual([]);
  });

  test("a size is no amount: 'in a 2'", async () => {
    const lines = await cartAfter(
      {},
      "kids running shoes",
      "Grand, the blue tadpole in a 2 so, throw it in the basket",
    );
    expect(lines).toEqual(["1 Kids' Tadpole Runner (Cobalt Blue / 2Y)"]);
  });
});
