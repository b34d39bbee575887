import { describe, expect, test } from "vitest";
import type { Conversation } from "../../../../builders/a-conversation.ts";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";
import { aDemoShop } from "../../../../builders/a-demo-shop.ts";

/** A talk on a product's page. */
function talkOn(handle: string, locale = "en"): Conversation {
  const product = aDemoShop().documents.find((document) => document.handle === handle);
  if (!product) throw new Error(`The demo's shop has no ${handle}.`);
  return aDemoConversation({
    page: { locale, template: "product", productId: product.id, productHandle: product.handle },
  });
}

async function linesIn(talk: Conversation): Promise<string[]> {
  const read = await talk.ports.cart.read();
  if (read.status !== "cart") return [];
  return read.cart.lines
    .map(({ quantity, title, variantTitle }) => `${quantity} ${title}, ${variantTitle ?? "-"}`)
    .sort();
}

function reasonsIn({ trace }: Awaited<ReturnType<Conversation["say"]>>): string[] {
  return trace.steps.flatMap(({ decision }) => (decision.verdict === "ask-shopper" ? decision.reason : []));
}

describe("a message whose every word is accounted for is written at once", () => {
  test.each([
    [
      "kids-tadpole-runner",
      "the blue one in a 2 please, throw it in the basket",
      "1 Kids' Tadpole Runner, Cobalt Blue / 2Y",
    ],
    [
      "mens-tern-3",
      "I need these in 11 black for a half marathon in 5 weeks, put them in",
      "1 Men's Tern 3, Black / 11",
    ],
    [
      "milepost-crew-socks",
      "a couple of these in black, M, in the cart please",
      "2 Milepost Crew Socks, Black / M (EU 39-42)",
    ],
    ["mens-plumb-2", "black, 10, 4E, add it", "1 Men's Plumb 2, Black / 10 / Extra Wide"],
    ["quickstep-gel", "2 boxes of 12 blood orange, add", "2 Quickstep Gel, Blood Orange / Box of 12"],
    ["womens-daily-tee", "coral M, not black, cart please", "1 Women's Daily Tee, Coral / M"],
    ["milepost-crew-socks", "white L twice, add them please", "2 Milepost Crew Socks, White / L (EU 43-46)"],
    ["early-miles-enamel-mug", "half a dozen in navy, add them", "6 Early Miles Enamel Mug, Midnight Navy"],
    ["mens-tern-3", "my nephew is 12 and wears a 10, black, cart them", "1 Men's Tern 3, Black / 10"],
    ["watchfire-beanie", "if you have it in teal, add it please", "1 Watchfire Beanie, Teal"],
    [
      "mens-winterbourne-thermal-tights",
      "XL please, I run 4 times a week at 5am, add them",
      "1 Men's Winterbourne Thermal Tights, Black / XL",
    ],
  ])("%s: %s", async (handle, message, line) => {
    const talk = talkOn(handle);
    await talk.say(message);
    expect(await linesIn(talk)).toEqual([line]);
  });
});

describe("what is left over is asked about", () => {
  test.each([
    ["mens-tern-3", "add the black one in 10 and 3", "number-open"],
    ["mens-tern-3", "hers black 9.5, mine black 10, add it", "person-open"],
    ["mens-tern-3", "black in 10, add it. oh wait hold off", "put-off"],
    ["mens-tern-3", "black 10 for me and black 11 for my brother, and a grey 9, add", "person-open"],
    ["mens-tern-3", "black 10 for me into my cart, harbor blue for my brother", "person-open"],
    ["womens-daily-tee", "black M into the cart, 6 XL", "size-open"],
    ["watchfire-beanie", "add the teal one, but only if it's under 25 dollars", "condition-open"],
    ["watchfire-beanie", "I'll take the teal unless the oatmeal is warmer", "condition-open"],
    ["mens-tern-3", "add pods for these, black 10", "thing-open"],
    ["millrace-gift-card", "two gift cards, one for $25 and one for $100, add both to my cart", "option-open"],
    ["early-miles-enamel-mug", "put several of the navy ones in my cart", "amount-open"],
  ])("%s: %s", async (handle, message, reason) => {
    const talk = talkOn(handle);
    const reply = await talk.say(message);
    expect(await linesIn(talk)).toEqual([]);
    expect(reasonsIn(reply)).toContain(reason);
    expect(reply.quickReplies).toEqual(["Yes", "No"]);
  });

  test("says what it would put in and what it did not understand", async () => {
    const reply = await talkOn("mens-tern-3").say("add the black one in 10 and 4");
    expect(reply.text).toContain("I'm not sure that I understood “4”.");
    expect(reply.text).toContain("Shall I put in: 1 × Men's Tern 3 (Black / 10)?");
  });

  test.each([
    ["de", "Schwarz in 10 in den Warenkorb, und die 4", "Soll ich in den Warenkorb legen: 1 ×"],
    ["fr", "le noir en 10 dans le panier, et le 4", "Dois-je mettre dans le panier : 1 ×"],
    ["es", "el negro en 10 al carrito, y el 4", "¿Pongo en tu carrito: 1 ×"],
  ])("in %s", async (locale, message, question) => {
    const talk = talkOn("mens-tern-3", locale);
    expect((await talk.say(message)).text).toContain(question);
    expect(await linesIn(talk)).toEqual([]);
  });
});

describe("the answer to what was asked about", () => {
  const asks = async () => {
    const talk = talkOn("mens-tern-3");
    await talk.say("add the black one in 10 and 4");
    return talk;
  };

  test("yes writes exactly those lines", async () => {
    const talk = await asks();
    await talk.say("yes");
    expect(await linesIn(talk)).toEqual(["1 Men's Tern 3, Black / 10"]);
  });

  test.each(["no", "no thanks"])("%s writes nothing, and neither does a later yes", async (answer) => {
    const talk = await asks();
    await talk.say(answer);
    await talk.say("yes");
    expect(await linesIn(talk)).toEqual([]);
  });

  test("a yes that says more is accounted for as well", async () => {
    const talk = await asks();
    const reply = await talk.say("yes, but 3 of them");
    expect(await linesIn(talk)).not.toContain("1 Men's Tern 3, Black / 10");
    expect(reply.text).not.toContain("Added");
  });
});

describe("what is in the cart", () => {
  const withSocks = async () => {
    const talk = talkOn("milepost-crew-socks");
    await talk.say("add 3 in black, M");
    expect(await linesIn(talk)).toEqual(["3 Milepost Crew Socks, Black / M (EU 39-42)"]);
    return talk;
  };

  test("another thing that is named keeps a line from being touched without asking", async () => {
    const talk = await withSocks();
    await talk.say("drop one of the flasks");
    expect(await linesIn(talk)).toEqual(["3 Milepost Crew Socks, Black / M (EU 39-42)"]);
  });

  test("half of them is not all of them", async () => {
    const talk = await withSocks();
    await talk.say("remove half of the socks");
    expect(await linesIn(talk)).toEqual(["3 Milepost Crew Socks, Black / M (EU 39-42)"]);
  });

  test("one of several is not all of them", async () => {
    const talk = await withSocks();
    const reply = await talk.say("one of them should be white instead");
    expect(
      reasonsIn(reply).length > 0 || (await linesIn(talk)).includes("2 Milepost Crew Socks, Black / M (EU 39-42)"),
    ).toBe(true);
    expect(await linesIn(talk)).not.toContain("3 Milepost Crew Socks, White / M (EU 39-42)");
  });

  test.each([
    ["take one off", "2 Milepost Crew Socks, Black / M (EU 39-42)"],
    ["make it 5", "5 Milepost Crew Socks, Black / M (EU 39-42)"],
    ["double it", "6 Milepost Crew Socks, Black / M (EU 39-42)"],
  ])("%s", async (message, line) => {
    const talk = await withSocks();
    await talk.say(message);
    expect(await linesIn(talk)).toEqual([line]);
  });
});

describe("what stays in the cart", () => {
  const withBelts = async () => {
    const talk = aDemoConversation();
    await talk.say("add a race number belt and a black towline belt to my cart");
    return talk;
  };
  const both = ["1 Race Number Belt, -", "1 Towline Running Belt, Black"];

  test.each(["remove the belt", "actually I dont need both", "two of the towline please and the race belt can go"])(
    "%s",
    async (message) => {
      const talk = await withBelts();
      await talk.say(message);
      expect(await linesIn(talk)).toEqual(both);
    },
  );

  test.each([
    ["lose the race one", both.slice(1)],
    ["remove both belts", []],
    ["take the black belt out", both.slice(0, 1)],
    ["take out everything but the number belt", both.slice(0, 1)],
    ["chuck everything out except the towline", both.slice(1)],
  ])("%s", async (message, lines) => {
    const talk = await withBelts();
    await talk.say(message);
    expect(await linesIn(talk)).toEqual(lines);
  });
});

test.each([
  ["almanac-sport-watch", "six black ones for the team and a lime for me, add to cart"],
  ["mens-tern-3", "one or two pairs in black 10, add"],
  ["mens-tern-3", "is the blue there in a 10 or 10.5? add it if so"],
])("a word that chooses and is in no line of the plan, on %s: %s", async (handle, message) => {
  const talk = talkOn(handle);
  await talk.say(message);
  expect(await linesIn(talk)).toEqual([]);
});

test.each([
  [
    "quickstep-gel-caffeine",
    "a box of espresso and 4 cola singles into my cart",
    ["1 Quickstep Gel + Caffeine, Espresso / Box of 12", "4 Quickstep Gel + Caffeine, Cola / Single"],
  ],
  [
    "mens-plover",
    "black, one in eu 42 and one in eu 44, to cart",
    ["1 Men's Plover, Black / 10", "1 Men's Plover, Black / 8.5"],
  ],
])("each that a list counts is written, on %s: %s", async (handle, message, lines) => {
  const talk = talkOn(handle);
  await talk.say(message);
  expect(await linesIn(talk)).toEqual(lines);
});

test("whose things are meant is not answered by asking about a color", async () => {
  const talk = aDemoConversation();
  await talk.say(
    "my girlfriend needs the women's scree 4 in teal 8, I'll have the men's in rust 10.5, add them to my cart",
  );
  const lines = await linesIn(talk);
  expect(lines.length === 0 || lines.length === 2).toBe(true);
});

test("what two steps of a turn come to is written once", async () => {
  const talk = talkOn("mens-tern-3");
  await talk.say("Black 10 in the cart please");
  expect(await linesIn(talk)).toEqual(["1 Men's Tern 3, Black / 10"]);
});

test("a number of the product's own name counts nothing", async () => {
  const talk = aDemoConversation();
  await talk.say("mens shorts, whats the difference between the 5 inch and the 7 inch tideway besides the length");
  await talk.say("7 then, my thighs rub. one charcoal and one blue, both XL. add");
  expect(await linesIn(talk)).toEqual([
    "1 Men's Tideway 7-Inch 2-in-1 Shorts, Charcoal / XL",
    "1 Men's Tideway 7-Inch 2-in-1 Shorts, Harbor Blue / XL",
  ]);
});

test("two people and three things: one of them is nobody's", async () => {
  const talk = aDemoConversation();
  await talk.say("ski week with my husband. what goes right next to the skin? for both of us");
  const reply = await talk.say("his: black L. mine: oatmeal S. one each, put them in the cart");
  expect((await linesIn(talk)).length === 2 || reasonsIn(reply).length > 0).toBe(true);
  expect(await linesIn(talk)).not.toContain("1 Women's Merino 200 Base Layer, Black / L");
});

test("what a number of the name says in words is how many", async () => {
  const talk = talkOn("fleet-ankle-socks-3-pack");
  await talk.say("two packs of the Fleet ankle socks in black, M");
  await talk.say("hmm, make that three");
  expect(await linesIn(talk)).toEqual(["3 Fleet Ankle Socks 3-Pack, Black / M (EU 39-42)"]);
});
