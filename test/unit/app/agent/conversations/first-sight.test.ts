import { beforeAll, describe, expect, test } from "vitest";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";
import { aDemoShop } from "../../../../builders/a-demo-shop.ts";

beforeAll(() => aDemoConversation().say("hello"), 30_000);

/** What strangers wrote who had never seen the shop: each fault stands for a way of speaking, tried in several wordings. */
type Start = { page?: string; cart?: [handle: string, variant: string][]; locale?: string };

async function hold({ page, cart = [], locale }: Start, ...messages: string[]) {
  const { documents } = aDemoShop();
  const find = (handle: string) => documents.find((document) => document.handle === handle);
  const at = page === undefined ? {} : { template: "product", productId: find(page)?.id ?? null, productHandle: page };
  const talk = aDemoConversation({ page: { ...at, ...(locale === undefined ? {} : { locale }) } });
  for (const [handle, variant] of cart) {
    const found = find(handle)?.variants.find(({ options }) => options.join(" / ") === variant);
    await talk.cart.write([{ action: "add", variantId: found?.id ?? "", quantity: 1 }]);
  }
  const [first = "", ...rest] = messages;
  let reply = await talk.say(first);
  for (const message of rest) reply = await talk.say(message);
  const read = await talk.cart.read();
  const lines = read.status === "cart" ? read.cart.lines : [];
  return {
    ...reply,
    cart: lines.map(
      ({ quantity, title, variantTitle }) =>
        `${quantity} x ${title}${variantTitle === null ? "" : ` (${variantTitle})`}`,
    ),
  };
}

describe("a figure is counted only where something is counted", { timeout: 60_000 }, () => {
  test.each([
    [
      { page: "mens-keelson-5" },
      "10 then, wide, in navy pls, bag it",
      "1 x Men's Keelson 5 (Midnight Navy / 10 / Wide)",
    ],
    [{ page: "mens-plover" }, "9 please, black, add it", "1 x Men's Plover (Black / 9)"],
    [{ page: "mens-plover" }, "add 3 plovers in black 9", "3 x Men's Plover (Black / 9)"],
  ])("%j: %s", async (start, message, line) => {
    expect((await hold(start, message)).cart).toEqual([line]);
  });

  test("what a thing has many of is not how many are wanted", async () => {
    const { cart } = await hold({}, "running vests", "ill take the one with 13 pockets, rust L");
    expect(cart).toEqual(["1 x Shearwater 12 Running Vest (Rust / L)"]);
  });
});

describe("words that tell one of several apart", { timeout: 60_000 }, () => {
  test.each<[Start, string, string]>([
    [{ locale: "fr" }, "des chaussettes de running", "celles avec les orteils séparés, en noir M, dans le panier"],
    [{}, "show me running socks", "the ones with a purple stripe in black M, add them"],
  ])("are no reason to take the first where nothing speaks of them: %j", async (start, ...messages) => {
    const { cart, quickReplies } = await hold(start, ...messages);
    expect(cart).toEqual([]);
    expect(quickReplies.length).toBeGreaterThan(1);
  });

  test("find it where one thing alone is described so", async () => {
    const { cart } = await hold(
      {},
      "show me headlamps",
      "the one with the exchangeable battery please, put it in my cart",
    );
    expect(cart).toEqual(["1 x Lighthouse 900 Headlamp"]);
  });
});

describe("second thoughts about the cart", { timeout: 60_000 }, () => {
  const socks: Start = { cart: [["milepost-crew-socks", "Black / M (EU 39-42)"]] };

  test.each([
    [socks, ["oops wrong size, i need large in those"], ["1 x Milepost Crew Socks (Black / L (EU 43-46))"]],
    [socks, ["the socks in my cart are too small, can i have L"], ["1 x Milepost Crew Socks (Black / L (EU 43-46))"]],
    [{}, ["add the watchfire beanie in teal", "oh wrong colour, i need charcoal"], ["1 x Watchfire Beanie (Charcoal)"]],
  ])("%j: %j", async (start, messages, lines) => {
    expect((await hold(start, ...messages)).cart).toEqual(lines);
  });

  test.each([
    ["en", "one light is enough actually"],
    ["de", "eine reicht"],
    ["fr", "un seul suffit"],
  ])("fewer: %s: %s", async (locale, message) => {
    const light: [string, string] = ["beacon-clip-light", "Ember Red"];
    expect((await hold({ locale, cart: [light, light] }, message)).cart).toEqual(["1 x Beacon Clip Light (Ember Red)"]);
  });

  test.each([
    ["grab me 3 pairs of the milepost socks in white, im a mens 10", "3 x Milepost Crew Socks (White / L (EU 43-46))"],
    ["gimme two pairs of gritstone socks in rust, ladies 8", "2 x Gritstone Merino Crew Socks (Rust / M (EU 39-42))"],
  ])("a size is said by whose it is: %s", async (message, line) => {
    expect((await hold({}, message)).cart).toEqual([line]);
  });
});

describe("back to what was looked for before", { timeout: 60_000 }, () => {
  test.each([
    ["en", "rain jackets, women", "n sunglasses?", "hm back to what i had before"],
    ["en", "rain jackets, women", "sunglasses", "ok let's go back to the previous thing"],
    ["en", "rain jackets, women", "sunglasses", "can you show me what we had before again"],
    ["de", "regenjacken damen", "sonnenbrillen", "zurück zu dem was ich vorher hatte"],
  ])("%s: %s, %s, %s", async (locale, ...messages) => {
    const { cards, text } = await hold({ locale }, ...messages);
    expect(cards[0]).toContain("Headwater");
    expect(text).not.toMatch(/log in|anmelden/i);
  });

  test("is still what was bought where nothing was looked for", async () => {
    expect((await hold({}, "back to what i bought before")).text).toMatch(/log in/);
  });
});

describe("what is not borne", { timeout: 60_000 }, () => {
  test.each([
    ["en", "caffeine makes me jittery.. gels for a half?"],
    ["en", "i dont do well with caffeine. gels?"],
    ["en", "caffeine free gels please"],
    ["de", "koffeinfreie gels"],
  ])("%s: %s", async (locale, message) => {
    const { cards } = await hold({ locale }, message);
    expect(cards.length).toBeGreaterThan(1);
    expect(cards.join()).not.toContain("+ Caffeine");
    expect(cards[0]).toMatch(/Gel$/);
  });
});

describe("what is refused", { timeout: 60_000 }, () => {
  test("an allergen is not even shown as what comes nearest", async () => {
    const { cards, quickReplies } = await hold({}, "got a nut allergy, which bars r safe", "no milk either sorry");
    expect(cards).toEqual([]);
    expect(quickReplies).not.toContain("Yes");
  });

  test("what there is enough of is not offered again", async () => {
    const { cards } = await hold({}, "need a present 4 my mom, 30 max", "hmm she has enough socks. what else");
    expect(cards.length).toBeGreaterThan(0);
    expect(cards.join()).not.toContain("Socks");
  });
});

describe("questions about the shop", { timeout: 60_000 }, () => {
  test.each([
    ["en", "what is your return policy?", /60 days/],
    ["en", "whats ur policy on returns", /60 days/],
    ["en", "how do returns work?", /60 days/],
    ["de", "wie sind eure rückgabebedingungen?", /60 days/],
    ["fr", "quelle est votre politique de retour ?", /60 days/],
    ["en", "wore them twice n they pinch, got them a month ago. too late to send back?", /60 days/],
    ["en", "if i order now when does it get to chicago", /3-5 business days/],
    ["en", "can i come get it today instead of shipping", /Not orders from this site/],
    ["en", "could i swing by and pick it up", /Not orders from this site/],
    ["en", "where is my new customer discount", /WELCOME10/],
  ])("%s: %s", async (locale, message, told) => {
    expect((await hold({ locale, page: "mens-scree-4" }, message)).text).toMatch(told);
  });

  test.each(["do u gift wrap?", "Do you have gift wrapping?", "can you wrap it as a present?"])(
    "a service that no page names is not answered with something else: %s",
    async (message) => {
      expect((await hold({}, message)).text).toMatch(/pages don't answer/);
    },
  );

  test("what it costs after a question about returns is what a return costs", async () => {
    expect((await hold({}, "can i return stuff", "and who pays the postage")).text).toMatch(
      /Nothing in the United States/,
    );
  });
});

describe("several kinds of thing in one wish", { timeout: 60_000 }, () => {
  test.each([
    ["en", "headlamp + gloves for dark mornings pls", [/Headlamp/, /Gloves/]],
    ["en", "need gloves and a beanie for winter runs", [/Gloves/, /Beanie|Bobble/]],
    ["en", "do you have gels and chews", [/Gel/, /Chews/]],
    ["de", "Ich suche eine Stirnlampe und wasserdichte Handschuhe", [/Headlamp/, /Gloves|Mittens/]],
    ["fr", "je voudrais un bonnet et des gants chauds", [/Cap|Beanie|Hat/, /Gloves|Mittens/]],
    ["es", "busco una linterna frontal y guantes", [/Headlamp/, /Gloves|Mittens/]],
  ])("%s: each is looked for by itself: %s", async (locale, message, kinds) => {
    const { cards, text } = await hold({ locale }, message);
    kinds.forEach((kind, at) => expect(cards[at]).toMatch(kind));
    expect(text).not.toMatch(/don't seem to have/);
  });

  test("what is wished of one is not wished of the other", async () => {
    const { cards } = await hold({}, "black headlamp and red gloves");
    expect(cards).toEqual(["Lantern 300 Headlamp", "Ember Thermal Gloves"]);
  });

  test("a later limit holds for both, and either can be asked for alone", async () => {
    const both = await hold({}, "shorts and a tank top for women please", "under 40");
    expect(both.text).toMatch(/Singlet.*For the shorts nothing fits completely.*over your limit/);

    const { cards } = await hold({}, "headlamp + gloves for dark mornings pls", "and the gloves?");
    expect(cards.length).toBeGreaterThan(1);
    for (const card of cards) expect(card).toMatch(/Gloves|Mittens/);
  });

  test.each(["socks for my trail shoes and boots", "gloves or mittens"])("not: %s", async (message) => {
    expect((await hold({}, message)).text).not.toContain("I'd take");
  });
});

test("the hour of a run is no day by which something is to be there", async () => {
  const { text } = await hold({ locale: "es" }, "necesito guantes, salgo a correr a las 6 de la mañana");
  expect(text).not.toContain("business days");
}, 60_000);

test("prices in the text are written as the cards beside it write them", async () => {
  const { text, blocks } = await hold({ locale: "es" }, "gorras para correr");
  const card = blocks.find((block) => block.type === "products")?.items[0];
  const price = new Intl.NumberFormat("es", { style: "currency", currency: "USD" }).format(
    (card?.variants[0]?.price.amount ?? 0) / 100,
  );
  expect(text).toContain(price);
}, 60_000);

describe("runners' short words", { timeout: 60_000 }, () => {
  test.each(["which shoe for xc", "got anything for xc races?"])("%s", async (message) => {
    expect((await hold({}, message)).cards[0]).toBe("Bogtrotter 2");
  });
});
