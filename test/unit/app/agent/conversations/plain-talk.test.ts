import { beforeAll, describe, expect, test } from "vitest";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";
import { aDemoShop } from "../../../../builders/a-demo-shop.ts";

beforeAll(() => aDemoConversation().say("hello"), 30_000);

/** The last reply of a talk, its cards, and what is in the cart then. */
async function hold(messages: string[], { at = null, locale = "en" }: { at?: string | null; locale?: string } = {}) {
  const product = aDemoShop().documents.find(({ handle }) => handle === at);
  const page = product ? { template: "product", productId: product.id, productHandle: product.handle } : {};
  const talk = aDemoConversation({ page: { locale, ...page } });
  let reply = { text: "", cards: [] as string[] };
  for (const message of messages) reply = await talk.say(message);
  const found = await talk.cart.read();
  const lines = found.status === "cart" ? found.cart.lines : [];
  return {
    text: reply.text,
    cards: reply.cards,
    cart: lines.map(({ quantity, title, variantTitle }) => `${quantity} x ${title} (${variantTitle ?? ""})`),
  };
}

describe("what is left to us", () => {
  test.each([
    [
      ["ok medium, any color", "add it"],
      "womens-headwater-rain-jacket",
      "1 x Women's Headwater Rain Jacket (Black / M)",
    ],
    [["size 8, the color doesn't matter", "add it"], "womens-tern-3", "1 x Women's Tern 3 (Glacier Blue / 8)"],
    [["add it in 9", "you choose"], "mens-tern-3", /Men's Tern 3 \(.+ \/ 9\)/],
    [["in Größe 9, Farbe egal", "in den Warenkorb"], "mens-tern-3", /Men's Tern 3 \(.+ \/ 9\)/],
  ])("%j", async (messages, at, line) => {
    const { cart } = await hold(messages, { at });
    expect(cart).toEqual([typeof line === "string" ? line : expect.stringMatching(line)]);
  });

  test("is never a size", async () => {
    const { cart, text } = await hold(["add it in black", "any size"], { at: "mens-tern-3" });
    expect(cart).toEqual([]);
    expect(text).not.toContain("in your cart");
  });

  test("is no question for which there are", async () => {
    expect((await hold(["do you have it in any other colors?"], { at: "mens-tern-3" })).text).toContain("Harbor Blue");
  });
});

describe("a letter size spelled out", () => {
  test.each([
    [["tights for winter", "men's, medium"], null],
    [["rain jacket for running", "men's large"], null],
    [["large please"], "mens-harrier-tights"],
  ])("%j", async (messages, at) => {
    const { text, cards } = await hold(messages, { at });
    expect(text).not.toMatch(/fails|don't have/);
    expect(cards[0]).toMatch(/Men's/);
  });
});

describe("hesitation in words", () => {
  test.each([
    ["hmm", "mens-tern-3", "en"],
    ["hmm not sure about these", "mens-tern-3", "en"],
    ["i don't know", "bogtrotter-2", "en"],
    ["hmm, bin mir nicht sicher", "mens-tern-3", "de"],
    ["je ne suis pas sûre", "womens-tern-3", "fr"],
    ["no estoy segura", "womens-tern-3", "es"],
  ])("%s", async (message, at, locale) => {
    const { text } = await hold([message], { at, locale });
    expect(text).toContain("?");
    expect(text).not.toMatch(/Hello|Guten Tag|Bonjour|Hola/);
  });

  test("gets no greeting in the middle of a talk", async () => {
    expect((await hold(["running shoes for men", "hmm"])).text).not.toMatch(/Hello/);
  });
});

describe("a use that is told", () => {
  test("is held against the product at hand", async () => {
    expect((await hold(["i run in mud mostly"], { at: "bogtrotter-2" })).text).toMatch(/mud/);
  });

  test("is a wish where nothing is at hand, and no order", async () => {
    const { text, cards } = await hold(["women's running shoes", "mostly on the road, maybe 20 miles a week"]);
    expect(text).not.toMatch(/order|team/);
    expect(cards[0]).toMatch(/Women's/);
  });
});

describe("what a shopper weighs", () => {
  test.each(["and for someone heavy, like 100kg", "is this good for a heavy runner", "i weigh 220 lbs"])(
    "is no weight of a thing: %s",
    async (message) => {
      const { text } = await hold([message], { at: "mens-keelson-5" });
      expect(text).toMatch(/no weight limit.*cushioning/);
      expect(text).not.toContain("289 g");
    },
  );
});

describe("side by side", () => {
  const PAIR = "what's the difference between the scree 4 and the scree 4 wp";

  test("two whose names begin alike are two, for the same people", async () => {
    expect((await hold([PAIR])).text).toMatch(/^Here are Men's Scree 4 and Men's Scree 4 WP side by side/);
  });

  test("the one of them that has a word more is named by that word", async () => {
    expect((await hold([PAIR, "ok WP, size 9, any color"])).cards).toEqual(["Men's Scree 4 WP"]);
  });

  test("whether one is worth its price is answered from what is listed", async () => {
    expect((await hold([PAIR, "is it worth the extra money?"])).text).toMatch(/I'd take the .*costs less than/);
  });

  test("the product at hand and its namesake", async () => {
    const { text } = await hold(["how are these different from the wp ones"], { at: "mens-scree-4" });
    expect(text).toMatch(/Men's Scree 4 and Men's Scree 4 WP/);
  });

  test("two kinds are compared by one of each", async () => {
    expect((await hold(["whats the difference between trail shoes and road shoes"])).text).toMatch(/^Here are .* and /);
  });
});

describe("what is being chosen", () => {
  test("is not forgotten at the checkout", async () => {
    const { text, cards } = await hold(["add it in black, size 10", "checkout"], { at: "mens-scree-4-wp" });
    expect(text).toMatch(/width/);
    expect(cards).toEqual(["Men's Scree 4 WP"]);
  });

  test("is counted before it is in the cart, and put in on a yes", async () => {
    const talk = ["do you have it in black, 10?", "make it two"];
    const asked = await hold(talk, { at: "mens-tern-3" });
    expect(asked.cart).toEqual([]);
    expect(asked.text).toMatch(/two/);
    expect((await hold([...talk, "yes"], { at: "mens-tern-3" })).cart).toEqual(["2 x Men's Tern 3 (Black / 10)"]);
  });
});

describe("one that is pointed at by its price", () => {
  test("is asked about, though only one was shown", async () => {
    const { cards } = await hold(["got anything cheaper", "does the cheaper one have pockets?"], {
      at: "womens-headwater-rain-jacket",
    });
    expect(cards).toEqual(["Squall Lite Jacket"]);
  });

  test("stays what is talked about, whatever another is called", async () => {
    const { text } = await hold(["which watch do you recommend", "is there a cheaper one", "does it have gps"]);
    expect(text).toMatch(/^No.*Almanac/);
  });
});

describe("in general", () => {
  test("how long such things last stands on the shop's pages", async () => {
    expect((await hold(["how long do they last"], { at: "mens-keelson-5" })).text).toMatch(/300 to 500 miles/);
  });

  test("a budget is no size", async () => {
    expect((await hold(["men's running shoes", "my budget is 130"])).cards).not.toContain("Men's Keelson 5");
  });
});

describe("a size that is told", () => {
  test("over a list says what of it there is", async () => {
    const { text, cards } = await hold(["got any gloves?", "in medium"]);
    expect(text).toMatch(/^In medium I have .*Which one would you like\?/);
    expect(cards).toHaveLength(3);
  });

  test("a women's half size between two of a shoe for everybody", async () => {
    const { text } = await hold(["what size if i'm 9 in women's"], { at: "bogtrotter-2" });
    expect(text).toMatch(/M 7 \/ W 8.5 and M 8 \/ W 9.5/);
  });

  test("a shoe for everybody has a version for women", async () => {
    const { text, cards } = await hold(["is there a womens version"], { at: "bogtrotter-2" });
    expect(text).toMatch(/both men and women/);
    expect(cards).toEqual(["Bogtrotter 2"]);
  });
});

describe("both of two kinds", () => {
  test("are the one chosen before and the one now", async () => {
    const { text } = await hold([
      "i need an outfit for winter running, -5 degrees",
      "tights first",
      "men's, medium",
      "and gloves?",
      "add both",
    ]);
    expect(text).toMatch(/Winterbourne/);
    expect(text).toMatch(/Dapple/);
    expect(text).not.toMatch(/Ember|Brazier/);
  });
});

describe("something warmer for her", () => {
  test("stays hers", async () => {
    const gift = "my girlfriend just started running, what should i get her for her birthday, around $80";
    const { cards } = await hold([gift, "something warmer maybe"]);
    expect(cards.length).toBeGreaterThan(0);
    expect(cards.join()).not.toMatch(/Men's/);
  });
});

describe("a need in everyday words", () => {
  test.each(["something for sore muscles", "my calves are always tight after running", "etwas gegen verspannte Waden"])(
    "%s",
    async (message) => {
      expect((await hold([message])).cards.join()).toMatch(/Roller|Massage/);
    },
  );

  test("who it is for keeps the kind", async () => {
    const { cards } = await hold(["do you have kids shoes", "for a 10 year old girl"]);
    expect(cards[0]).toMatch(/Tadpole|Pinecone/);
  });
});
