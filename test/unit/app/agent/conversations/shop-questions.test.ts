import { describe, expect, test } from "vitest";
import type { CustomerOrder } from "~/ports/customer-orders";
import type { Conversation } from "../../../../builders/a-conversation.ts";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";

async function titlesIn(talk: Conversation): Promise<(string | null)[]> {
  const read = await talk.ports.cart.read();
  return read.status === "cart" ? read.cart.lines.map(({ variantTitle }) => variantTitle) : [];
}

const moves = (specialist: string) => specialist.split(" + ").map((part) => part.split("/")[1]);

describe("what the shop's pages answer is asked of them, not of the range", () => {
  test.each([
    ["what day is the running group?", /Thursdays/],
    ["are any of your shoes made of leather?", /no leather/],
    ["can I collect my order at your store?", /Not orders from this site/],
    ["how many gels should I bring to a half marathon?", /six to eight/],
    ["can I put running shoes in the washing machine?", /Never in the machine/],
    ["my normal shoe is a 10, which running size do I take?", /half a size more/],
    ["are you closed on new year's day?", /Closed on New Year's Day/],
    ["do I need a stability shoe?", /comfortable in neutral/],
  ])("%s", async (message, answer) => {
    const reply = await aDemoConversation().say(message);

    expect(reply.text).toMatch(answer);
    expect(reply.cards).toEqual([]);
    expect(reply.blocks.some(({ type }) => type === "sources")).toBe(true);
    expect(reply.memory.needState.constraints).toEqual([]);
  });

  test.each([
    "do you have waterproof trail shoes?",
    "which shoe is best for overpronation?",
    "do you have gels without caffeine?",
    "any rain jackets for women?",
    "what shoes do you have for the treadmill?",
    "can I get a wool hat?",
  ])("a wish stays a wish: %s", async (message) => {
    const reply = await aDemoConversation().say(message);

    expect(moves(reply.trace.specialist)).toEqual(["find-products"]);
    expect(reply.cards.length).toBeGreaterThan(0);
  });

  test.each([
    ["squall-lite-jacket", "is it really waterproof?"],
    ["mens-tern-3", "what does it weigh?"],
  ])("on the page of %s a question about it is about it: %s", async (handle, message) => {
    const reply = await aDemoConversation({ page: { productHandle: handle, template: "product" } }).say(message);

    expect(reply.trace.specialist).not.toContain("unknown");
    expect(reply.text).not.toMatch(/pages don't answer/);
  });

  test.each([
    "do you sponsor races?",
    "how many bonus points is a purchase worth?",
    "do you offer a repair service for old tents?",
    "is there a cloakroom?",
  ])("says plainly that the pages do not say, and offers a person: %s", async (message) => {
    const reply = await aDemoConversation().say(message);

    expect(reply.text).toMatch(/pages don't answer/);
    expect(reply.cards).toEqual([]);
  });

  test("comes back to the wish that was open", async () => {
    const talk = aDemoConversation();
    await talk.say("men's Plover in black, add it");
    const detour = await talk.say("how long do running shoes hold up?");
    await talk.say("9.5");

    expect(detour.text).toMatch(/300 to 500 miles/);
    expect(await titlesIn(talk)).toEqual(["Black / 9.5"]);
  });
});

describe("two things in one message", () => {
  test("answers both questions, in order, each with its source", async () => {
    const reply = await aDemoConversation().say("how long does delivery take and can gift cards be returned?");

    expect(reply.text.search(/3-5 business days/)).toBeGreaterThanOrEqual(0);
    expect(reply.text.search(/gift cards/i)).toBeGreaterThan(reply.text.search(/3-5 business days/));
    expect(reply.text.match(/short/g)).toHaveLength(1);
    expect(reply.text).toMatch(/What we cannot take back” the shop lists: “Gift cards/);
    expect(reply.blocks.filter(({ type }) => type === "sources")).toHaveLength(2);
  });

  const RETURNS = /60 days/;
  const DELIVERY = /3-5 business days/;
  const PAYING = /debit cards/;
  const HOURS = /10 a\.m\. to 7 p\.m\./;
  const WARRANTY = /two years/;
  test.each([
    ["how long is delivery to Germany and can I return them?", DELIVERY, RETURNS],
    ["can I return them and how long is delivery to Germany?", RETURNS, DELIVERY],
    ["when are you open, and can I send things back?", HOURS, RETURNS],
    ["is there a warranty? and can I pay with paypal", WARRANTY, PAYING],
    ["delivery time and return policy please", DELIVERY, RETURNS],
    ["wie lange dauert die Lieferung und kann ich sie zurückgeben?", DELIVERY, RETURNS],
    ["Rückgabe und Lieferzeit?", RETURNS, DELIVERY],
    ["acceptez-vous paypal et puis-je les renvoyer ?", PAYING, RETURNS],
    ["puis-je les renvoyer et quel est le délai de livraison ?", RETURNS, DELIVERY],
    ["¿puedo devolverlas y aceptan paypal?", RETURNS, PAYING],
    ["cuánto tarda el envío y puedo devolverlas?", DELIVERY, RETURNS],
  ])("%j is two questions", async (message, first, second) => {
    const { text } = await aDemoConversation().say(message);

    expect(text.search(first)).toBeGreaterThanOrEqual(0);
    expect(text.search(second)).toBeGreaterThan(text.search(first));
  });

  test.each(["how long does delivery to Canada take and what does it cost?", "Versand und Lieferung?"])(
    "%j is one topic",
    async (message) => {
      expect((await aDemoConversation().say(message)).text).not.toMatch(RETURNS);
    },
  );

  test("does what is asked and answers what is asked", async () => {
    const talk = aDemoConversation();
    const reply = await talk.say("add the Kindling massage ball and tell me when it would arrive");

    expect(await titlesIn(talk)).toHaveLength(1);
    expect(reply.text).toMatch(/business days/);
  });

  test("is sorry before it answers", async () => {
    const reply = await aDemoConversation().say("I'm really upset, my vest ripped after two runs. can I send it back?");

    expect(reply.text).toMatch(/^I'm sorry/);
    expect(reply.blocks.some(({ type }) => type === "handoff")).toBe(true);
  });

  test("shows what is wanted and quotes what is asked beside it", async () => {
    const reply = await aDemoConversation().say("show me women's rain jackets and tell me how I wash one");

    expect(reply.cards[0]).toMatch(/Jacket/);
    expect(reply.text).toMatch(/tech wash/);
    expect(reply.chips).toEqual(expect.arrayContaining(["Women's"]));
  });
});

describe("words for the shop rather than for a wish", () => {
  test.each([
    "please pass me to a colleague",
    "no more bot replies",
    "I'd feel better talking to somebody about this",
    "could a staff member call me back?",
    "Ich will mit einem Menschen reden",
    "je préfère parler à quelqu'un",
    "quiero hablar con una persona",
  ])("a person is asked for: %s", async (message) => {
    const reply = await aDemoConversation().say(message);

    expect(reply.trace.specialist).toBe("escalation/hand-over");
  });

  test.each(["a gift for somebody who runs marathons", "can someone help me find shoes for mud?"])(
    "a person is spoken of, not asked for: %s",
    async (message) => {
      const reply = await aDemoConversation().say(message);

      expect(reply.trace.specialist).toBe("sales/find-products");
    },
  );

  test.each([
    "the zipper on my new vest broke after two runs",
    "three emails and nobody answers",
    "I'm so frustrated with these gloves",
  ])("a grievance is met with a sorry and a person: %s", async (message) => {
    const reply = await aDemoConversation().say(message);

    expect(reply.trace.specialist).toMatch(/^escalation\/soothe/);
    expect(reply.cards).toEqual([]);
  });

  test.each(["I need shoes that don't leak", "gloves without holes please"])(
    "a wish for what does not fail is a wish: %s",
    async (message) => {
      const reply = await aDemoConversation().say(message);

      expect(reply.trace.specialist).toBe("sales/find-products");
    },
  );

  test("haggling gets the live price and no other", async () => {
    const talk = aDemoConversation();
    await talk.say("women's Plover");

    for (const words of [
      "could you bring the price down a little?",
      "I'd give you 70 for it",
      "any leeway on that price?",
    ]) {
      const reply = await talk.say(words);
      expect(reply.text).toMatch(/\$95\.00/);
      expect(reply.text).not.toMatch(/70/);
    }
  });

  test("haggling over what is reduced tells the reduction", async () => {
    const reply = await aDemoConversation().say("would you go any lower on the Squall Lite?");

    expect(reply.text).toMatch(/\$119\.00 instead of \$149\.00/);
  });
});

describe("orders by what was bought", () => {
  const order = (name: string, title: string, cancelledAt: string | null = null): CustomerOrder => ({
    name,
    placedAt: "2026-02-20T10:00:00Z",
    total: { amount: 1000, currency: "USD" },
    financialStatus: "PAID",
    fulfillmentStatus: "UNFULFILLED",
    cancelledAt,
    lines: [{ title, variantTitle: null, quantity: 1 }],
    tracking: [],
    statusUrl: null,
  });
  const orders = [order("#1012", "Watchfire Beanie"), order("#1011", "Millrace Gift Card", "2026-02-21T10:00:00Z")];

  test.each([
    ["has the hat I bought left yet?", /#1012/],
    ["what became of my gift card order, any news?", /#1011 .*cancelled/],
    ["what about order #1011?", /#1011 .*cancelled/],
    ["what about order #4711?", /no order with that number/],
  ])("%s", async (message, told) => {
    const reply = await aDemoConversation({ orders }).say(message);

    expect(reply.text).toMatch(told);
    expect(reply.cards).toEqual([]);
  });
});

describe("a day, a currency, a thing that is not sold", () => {
  test("what is wanted by a day is shown with how long delivery takes, once", async () => {
    const talk = aDemoConversation();
    const first = await talk.say("I need merino socks before Thursday");
    const second = await talk.say("in rust please");

    expect(first.cards.length).toBeGreaterThan(0);
    expect(first.text).toMatch(/3-5 business days/);
    expect(second.text).not.toMatch(/business days/);
  });

  test("who is in a hurry hears of the delivery first", async () => {
    const reply = await aDemoConversation().say("urgent!! I need a headlamp by tomorrow");

    expect(reply.text).toMatch(/^[^$]*3-5 business days/);
    expect(reply.cards.length).toBeGreaterThan(0);
  });

  test("another currency is switched to on the page, never converted", async () => {
    const talk = aDemoConversation();
    await talk.say("how much is the Watchfire beanie?");
    const reply = await talk.say("what's that in pounds?");

    expect(reply.text).toMatch(/\$32\.00.*country menu/);
    expect(reply.memory.needState.market).toEqual({ country: null, currency: "GBP" });
  });

  test.each([
    "I want to buy a canoe",
    "looking for a mountain bike",
    "I'd like some kettlebells",
    "camera drones please",
  ])("says first that there is none: %s", async (message) => {
    const reply = await aDemoConversation().say(message);

    expect(reply.text).toMatch(/^We don't have/);
    expect(reply.trace.unmet).not.toBeNull();
  });
});

test("two questions of one message that one passage answers are answered once", async () => {
  const { text } = await aDemoConversation().say("can i pay in installments? and do yall take apple pay");

  expect(text.match(/credit and debit cards/g)).toHaveLength(1);
});
