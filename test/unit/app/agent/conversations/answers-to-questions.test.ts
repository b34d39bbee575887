import { describe, expect, test } from "vitest";
import type { Conversation } from "../../../../builders/a-conversation.ts";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";
import { aDemoShop } from "../../../../builders/a-demo-shop.ts";

const DETOUR = "do you ship to Canada?";
const unitsIn = ({ cart }: Conversation) => cart.contents().reduce((sum, { quantity }) => sum + quantity, 0);

/** A question of ours, and what its yes and its no do. */
const QUESTIONS: [
  question: string,
  ask: string,
  check: (talk: Conversation, said: "yes" | "no") => void | Promise<void>,
][] = [
  [
    "whether so many are meant",
    "add 30 headlamps lantern 300 black",
    (talk, said) => {
      expect(unitsIn(talk)).toBe(said === "yes" ? 12 : 0);
    },
  ],
  [
    "whether to look again without a wish",
    "red trail shoes for men",
    async (talk, said) => {
      const { memory } = await talk.say("thanks");
      expect(memory.needState.constraints.some(({ id }) => id === "color:red")).toBe(said === "no");
    },
  ],
];

describe.each(QUESTIONS)("%s", (_, ask, check) => {
  test.each(["yes", "no"] as const)("%s answers it", async (said) => {
    const talk = aDemoConversation();
    await talk.say(ask);
    await talk.say(said);

    await check(talk, said);
  });

  test.each(["yes", "no"] as const)("%s answers it after a detour as well", async (said) => {
    const talk = aDemoConversation();
    await talk.say(ask);
    await talk.say(DETOUR);
    await talk.say(said);

    await check(talk, said);
  });
});

test.each(["yes", "no", "sure, go ahead"])("where nothing was asked, %s does nothing to the cart", async (said) => {
  const talk = aDemoConversation();
  await talk.say("tell me about the Watchfire beanie");
  const reply = await talk.say(said);

  expect(talk.cart.contents()).toEqual([]);
  expect(reply.trace.steps.filter(({ tool }) => tool.endsWith("_cart"))).toEqual([]);
});

test("who does not want to say for whom it is, is not asked again", async () => {
  const talk = aDemoConversation();
  const asked = await talk.say("shoes for overpronation");
  const reply = await talk.say("no");

  expect(asked.text).toMatch(/men's or women's/);
  expect(reply.text).not.toContain("?");
  expect(reply.cards.length).toBeGreaterThan(0);
});

describe("what is said of the one that is pointed at", () => {
  test.each([
    ["the second one", (cards: string[]) => cards[1]],
    ["the last one", (cards: string[]) => cards.at(-1)],
    ["that in black", (cards: string[]) => cards[0]],
  ])("%s", async (message, meant) => {
    const talk = aDemoConversation();
    const { cards } = await talk.say("socks");
    const reply = await talk.say(message);

    expect(reply.cards).toEqual([meant(cards)]);
  });

  test("cheaper, after one that came back alone, is cheaper than that one", async () => {
    const talk = aDemoConversation();
    await talk.say("rain jacket for women, budget 150");
    await talk.say("what about vests?");
    const [only, ...others] = (await talk.say("back to the jackets")).cards;
    const reply = await talk.say("cheaper");

    expect([only, others]).toEqual(["Squall Lite Jacket", []]);
    expect(reply.chips).toContain("Less than $119.00");
  });
});

test("what is wanted stays as the shopper goes from page to page", async () => {
  const talk = aDemoConversation();
  await talk.say("waterproof trail shoes for men");
  talk.goTo({ path: "/collections/socks", template: "collection", collectionHandle: "socks" });
  const reply = await talk.say("under 170 please");

  expect(reply.chips).toEqual(expect.arrayContaining(["Waterproof", "Trail shoes", "Men's", "Up to $170.00"]));
});

describe("an answer from the shop's pages", () => {
  test.each([
    "how long is delivery?",
    "can I return worn shoes?",
    "how do I wash a waterproof jacket?",
    "when are you open?",
    "do you take PayPal?",
    "what does shipping to Canada cost?",
  ])("quotes them word for word and says nothing else: %s", async (question) => {
    const { text, blocks } = await aDemoConversation().say(question);
    const sentences = [...text.matchAll(/“([^”]+)”/g)].flatMap(([, quote = ""]) => quote.split(/(?<=[.!?])\s+|\n/));
    const published = aDemoShop().passages.map((passage) => squeeze(passage.text));

    expect(sentences.length).toBeGreaterThan(0);
    expect(blocks.some(({ type }) => type === "sources")).toBe(true);
    for (const sentence of sentences)
      expect(published.some((passage) => passage.includes(squeeze(sentence)))).toBe(true);
    expect(text.replace(/“[^”]*”/g, "")).not.toMatch(/\d/);
  });
});

const squeeze = (text: string) => text.replace(/\s+/g, " ").replace(/[.…]$/, "").trim();
