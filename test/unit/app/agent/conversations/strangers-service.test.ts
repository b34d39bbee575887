import { beforeAll, describe, expect, test } from "vitest";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";
import { aDemoShop } from "../../../../builders/a-demo-shop.ts";

beforeAll(() => aDemoConversation().say("hello"), 30_000);

type Start = { page?: string; locale?: string; country?: string };

async function hold({ page, locale, country }: Start, ...messages: string[]) {
  const { documents } = aDemoShop();
  const id = documents.find(({ handle }) => handle === page)?.id ?? null;
  const at = page === undefined ? {} : { template: "product", productId: id, productHandle: page };
  const talk = aDemoConversation({
    page: { ...at, ...(locale === undefined ? {} : { locale }), ...(country === undefined ? {} : { country }) },
  });
  const [first = "", ...rest] = messages;
  let reply = await talk.say(first);
  for (const message of rest) reply = await talk.say(message);
  const read = await talk.cart.read();
  const lines = read.status === "cart" ? read.cart.lines : [];
  return {
    ...reply,
    cart: lines.map(({ quantity, title, variantTitle }) => `${quantity} ${title} (${variantTitle ?? ""})`),
  };
}

describe("a code for a first order", { timeout: 60_000 }, () => {
  test.each([
    ["en", "any promo codes??"],
    ["en", "wheres my 10% off?? its my first time here"],
    ["de", "gibt es einen rabattcode für neukunden?"],
    ["es", "me das codigo de descuento? es mi primera compra"],
    ["fr", "vous avez un code promo pour une première commande ?"],
  ])("is told to whoever asks for any: %s: %s", async (locale, message) => {
    expect((await hold({ locale }, message)).text).toContain("WELCOME10");
  });

  test.each(["can i use two codes together?", "se pueden usar dos codigos juntos"])(
    "one at a time: %s",
    async (message) => {
      expect((await hold({}, message)).text).toMatch(/One discount code an order/);
    },
  );
});

describe("what a return costs", { timeout: 60_000 }, () => {
  test.each<[Start, string[], RegExp]>([
    [{ locale: "fr", country: "FR" }, ["qui paye le retour"], /Europe you pay the postage/],
    [{ locale: "de", country: "DE" }, ["wer zahlt die rücksendung"], /Europe you pay the postage/],
    [
      { locale: "de", country: "DE" },
      ["kann ich die jacke auch noch zurückschicken? wer zahlt das"],
      /Europe you pay the postage/,
    ],
    [{}, ["I am writing from Freiburg. Can I send it back and who pays for the parcel?"], /Europe you pay the postage/],
    [{}, ["who pays when i send something back"], /Nothing in the United States/],
  ])("depends on where it comes from: %j: %j", async (start, messages, told) => {
    expect((await hold(start, ...messages)).text).toMatch(told);
  });
});

describe("care of the thing at hand", { timeout: 60_000 }, () => {
  test.each([
    ["womens-scree-4-wp", "how do I wash them when they're caked?"],
    ["mens-eider-2", "how do i clean these"],
  ])("is read from what is listed where no page says it: %s: %s", async (page, message) => {
    expect((await hold({ page }, message)).text).toMatch(/water/);
  });
});

describe("a request about an order", { timeout: 60_000 }, () => {
  test.each([
    [
      "those longridge shoes i got in march give me blisters. ive run maybe 80 miles in them so i guess its too late to send them back??",
      /60 days/,
    ],
    [
      "Hi there! I'd like to cancel my order with the beanie and the mug if it hasn't gone out yet. So sorry for the trouble!",
      /Until it is packed/,
    ],
  ])("told as a story is answered by the page about it: %s", async (message, told) => {
    expect((await hold({}, message)).text).toMatch(told);
  });
});

test("a worry about oneself is no complaint", async () => {
  expect((await hold({}, "never ran zero drop. am i gonna wreck my calves")).text).not.toMatch(/sorry/);
}, 60_000);

describe("what goes into the cart", { timeout: 60_000 }, () => {
  test.each<[Start, string[], string[]]>([
    [{}, ["chuck in that anti chafing stick, the bigger size"], ["1 Glidestick Anti-Chafe Balm (1.5 oz)"]],
    [
      { page: "mens-polar-reach-softshell" },
      ["Put in the Polar Reach and the Merino 200 base layer, both L, both black."],
      ["1 Men's Polar Reach Softshell (Black / L)", "1 Men's Merino 200 Base Layer (Black / L)"],
    ],
    [
      {},
      [
        "womens towpath walker",
        "does that come in a wide im an eight and a half",
        "okay charcoal hides the coffee put that in my cart the wide one",
      ],
      ["1 Women's Towpath Walker (Charcoal / 8.5 / Wide)"],
    ],
    [
      {},
      ["simple digital watch without gps", "6 of the Almanac in black please.", "make that 8, two more kids signed up"],
      ["8 Almanac Sport Watch (Black)"],
    ],
    [
      {},
      ["What's in the Pebble chews? Any allergens?", "Great. 4 of the mixed berry please"],
      ["4 Pebble Energy Chews (Mixed Berry)"],
    ],
  ])("%j: %j", async (start, messages, lines) => {
    expect((await hold(start, ...messages)).cart).toEqual(lines);
  });
});

describe("when there will be more of what is sold out", { timeout: 60_000 }, () => {
  test.each<[Start, string[]]>([
    [{}, ["my daughter needs track spikes", "any idea when theyre back in"]],
    [{}, ["my daughter needs track spikes", "ugh. when do you get more in??"]],
    [{ page: "mens-tern-3" }, ["when will the black 8.5 be back in stock?"]],
  ])("is not made up: %j: %j", async (start, messages) => {
    const { text, quickReplies } = await hold(start, ...messages);
    expect(text).toMatch(/doesn't say when|Wann es wiederkommt/);
    expect(quickReplies.length).toBeGreaterThan(0);
  });
});

test.each(["idk his size lol just put a 50 gift card in my cart", "add the 50 dollar gift card"])(
  "a bare figure is the amount of what is sold by amounts: %s",
  async (message) => {
    expect((await hold({}, message)).cart).toEqual(["1 Millrace Gift Card ($50)"]);
  },
  60_000,
);

test.each([
  ["en", "so what then for 30"],
  ["fr", "vous pouvez graver leurs prénoms dessus ?"],
])(
  "nothing is haggled for where nothing speaks of money: %s: %s",
  async (locale, message) => {
    const { text } = await hold({ locale, page: "womens-sandpiper-wind-jacket" }, message);
    expect(text).not.toMatch(/change prices|changer les prix/);
  },
  60_000,
);
