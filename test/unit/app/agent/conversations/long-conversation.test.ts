import { describe, expect, test } from "vitest";
import { findSpecialist } from "~/agent/specialists/find-specialist";
import { SPECIALIST_NAMES } from "~/agent/specialists/specialist-name";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";

const DETOURS = [
  "how long is delivery?",
  "what is your return policy?",
  "thanks",
  "what does my cart come to?",
  "the second one",
  "how much does it weigh?",
  "and the drop?",
  "do you sell tents?",
  "who are you?",
  "can I pay with PayPal?",
];

describe("a long conversation", () => {
  test("holds at turn 60 what was said in turn 2", { timeout: 60_000 }, async () => {
    const talk = aDemoConversation();
    await talk.say("hello");
    const second = await talk.say("trail shoes for women under 140, lighter than 300 g, not black");
    for (let turn = 3; turn < 60; turn++) await talk.say(DETOURS[turn % DETOURS.length] ?? "thanks");
    const last = await talk.say("show me more of those");

    expect(second.chips).toEqual(
      expect.arrayContaining(["Trail shoes", "Women's", "Up to $140.00", "Weight < 300 g", "No black"]),
    );
    expect(last.memory.needState.constraints).toEqual(second.memory.needState.constraints);
    expect(last.memory.needState.budget).toEqual(second.memory.needState.budget);
  });

  test("keeps what is about the person through every change of topic", async () => {
    const talk = aDemoConversation();
    await talk.say("socks without merino wool");
    for (const topic of ["gloves", "a beanie", "running jacket", "energy gels", "a headlamp"]) await talk.say(topic);
    const reply = await talk.say("base layer for men");

    expect(reply.chips.some((chip) => /^No .*(?:merino|wool)/i.test(chip))).toBe(true);
  });

  test("never asks the same question twice, and one at most a turn", async () => {
    const talk = aDemoConversation();
    const messages = [
      "running shoes",
      "trail shoes",
      "running jacket",
      "shoes",
      "running shirts",
      "trail shoes in blue",
    ];
    const asked: string[] = [];
    for (const message of [...messages, ...messages]) {
      const { text } = await talk.say(message);
      const questions = text.match(/[^.!?]*\?/g) ?? [];
      expect(questions.length).toBeLessThanOrEqual(1);
      asked.push(...questions.map((question) => question.trim()));
    }
    expect(asked.length).toBe(new Set(asked).size);
  });

  test("leaves a trace of each call with its decision and reason, by a specialist that owns the tool", async () => {
    const talk = aDemoConversation();
    for (const message of [
      "running shoes for men",
      "add the first one in blue, 10",
      "how long is delivery?",
      "where is my order?",
      "I want to talk to a person",
    ]) {
      const { trace } = await talk.say(message);
      expect(trace.steps).not.toEqual([]);
      for (const step of trace.steps) {
        expect(step.decision.reason).not.toBe("");
        const owner = SPECIALIST_NAMES.find((name) => name === step.specialist);
        expect(owner === undefined ? [] : findSpecialist(owner).tools).toContain(step.tool);
      }
    }
  });
});

describe("recommendations rest on a fact that is named", () => {
  test("says of what goes with the cart with which line it goes", async () => {
    const talk = aDemoConversation();
    await talk.say("add the men's Plover in black 9");
    const reply = await talk.say("what goes with my cart?");
    const reasons = reply.blocks.flatMap((block) =>
      block.type === "products" ? block.items.map(({ reason }) => reason) : [],
    );

    expect(reply.trace.specialist).toBe("sales/recommend-for-cart");
    expect(reasons.length).toBeGreaterThan(0);
    expect(reasons.every((reason) => reason === "The shop pairs it with the Men's Plover in your cart")).toBe(true);
  });

  test("goes by what the customer has ordered, and shows none of it again", async () => {
    const talk = aDemoConversation({
      orders: [
        {
          name: "#1001",
          placedAt: "2026-02-01T10:00:00Z",
          total: { amount: 13500, currency: "USD" },
          financialStatus: "PAID",
          fulfillmentStatus: "FULFILLED",
          cancelledAt: null,
          lines: [{ title: "Men's Tern 3", variantTitle: null, quantity: 1 }],
          tracking: [],
          statusUrl: null,
        },
      ],
    });
    const reply = await talk.say("recommend something based on my last order");
    const stranger = await aDemoConversation().say("recommend something based on my last order");

    expect(reply.cards.length).toBeGreaterThan(0);
    expect(reply.cards).not.toContain("Men's Tern 3");
    expect(
      reply.blocks.flatMap((block) => (block.type === "products" ? block.items.map(({ reason }) => reason) : [])),
    ).toContain("Goes with the Men's Tern 3 that you ordered");
    expect(stranger.cards).toEqual([]);
    expect(stranger.text).toMatch(/log in/);
  });

  test("completes the set with kinds that are not in it", async () => {
    const talk = aDemoConversation();
    await talk.say("add the men's Plover in black 9");
    const reply = await talk.say("complete the outfit");

    expect(reply.cards.length).toBeGreaterThan(0);
    expect(reply.cards.some((card) => /Plover|Tern|Eider/.test(card))).toBe(false);
  });

  test("answers a deadline with what the shop says of delivery", async () => {
    const talk = aDemoConversation();
    await talk.say("a gift for my wife who runs, around $60");
    const reply = await talk.say("it needs to arrive by friday");

    expect(reply.chips).toEqual(expect.arrayContaining(["For wife", "By friday"]));
    expect(reply.text).toMatch(/business days/);
  });
});
