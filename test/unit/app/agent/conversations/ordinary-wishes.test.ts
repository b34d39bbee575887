import { expect, test } from "vitest";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";

const SHOP = "sales/find-products";

test.each(["hello I need help choosing a sports bra", "hey can you help me find a jacket"])(
  "a greeting with a wish is a wish: %s",
  async (message) => {
    const reply = await aDemoConversation({}).say(message);
    expect(reply.trace.specialist).toBe(SHOP);
    expect(reply.cards.length).toBeGreaterThan(0);
  },
);

test("whose size it is leaves the talk with the thing at hand", async () => {
  const talk = aDemoConversation({});
  await talk.say("keelson 5");
  const sized = await talk.say("mens 13");
  expect(sized.trace.specialist).toBe("sales/check-stock");
  expect(sized.cards).toEqual(["Men's Keelson 5"]);
  expect((await talk.say("14?")).text).toContain("doesn't come in “14”");
});

test("the cheapest stays wanted while more is said of it", async () => {
  const talk = aDemoConversation({});
  await talk.say("cheapest running shoes");
  expect((await talk.say("for women")).cards[0]).toBe("Women's Plover");
  expect((await talk.say("size 8")).cards[0]).toBe("Women's Plover");
  // Another wish is not for the cheapest.
  expect((await talk.say("now a warm hat please")).trace.specialist).toBe(SHOP);
});

test("an age is no word to search with", async () => {
  const listed = await aDemoConversation({}).say("what do you have for children aged 8");
  expect(listed.cards.every((title) => title.startsWith("Kids'"))).toBe(true);
});

test.each(["how long do refunds take", "how long until I get my refund?"])(
  "asks for the rule, and calls nobody: %s",
  async (message) => {
    const reply = await aDemoConversation({}).say(message);
    expect(reply.trace.specialist).toBe("knowledge/answer-policy");
    expect(reply.text).toContain("5 business days");
  },
);

test("who waits for the money is helped by a person", async () => {
  const reply = await aDemoConversation({}).say("I sent them back weeks ago, how long until I get my refund?");
  expect(reply.trace.specialist).toContain("orders/order-request");
});

test("an address to be written to goes to the team, and searches nothing", async () => {
  const talk = aDemoConversation({});
  await talk.say("my order arrived damaged");
  expect((await talk.say("my email is joe@example.com")).trace.specialist).toBe("escalation/leave-message");
  expect(talk.messagesLeft).toEqual([
    { text: "my order arrived damaged\nmy email is joe@example.com", email: "joe@example.com" },
  ]);
});

test("who has no order number is told how the order is found", async () => {
  const talk = aDemoConversation({});
  await talk.say("I'd like to return something");
  expect((await talk.say("I don't have the order number")).trace.specialist).toBe("orders/order-status");
});

test.each(["nothing works", "hier funktioniert gar nichts", "rien ne marche", "aquí no funciona nada"])(
  "is no wish for what works: %s",
  async (message) => {
    expect((await aDemoConversation({}).say(message)).trace.specialist).toMatch(
      /^(?:escalation\/soothe|orders\/order-request)$/,
    );
  },
);

test("the blue one of a list is the one that comes in blue", async () => {
  const talk = aDemoConversation({});
  await talk.say("running shoes for men size 10.5");
  await talk.say("i overpronate");
  expect((await talk.say("the blue one")).cards).toEqual(["Men's Keelson 5"]);
});

test("the $129 one of a list is the one at that price, and nothing at another is written for it", async () => {
  const talk = aDemoConversation({});
  await talk.say("headlamp");
  expect((await talk.say("add the $129 one")).text).toContain("Lighthouse 900 Headlamp");
  const other = aDemoConversation({});
  await other.say("something for the long run, as a gift");
  const reply = await other.say("good. the $50 one please, in the cart");
  expect(reply.text).not.toMatch(/in your cart|Added/);
});
