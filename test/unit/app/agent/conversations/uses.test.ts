import { beforeAll, describe, expect, test } from "vitest";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";

beforeAll(() => aDemoConversation().say("hello"), 30_000);

describe("what it is for counts", () => {
  test.each([
    ["trail shoes for muddy paths", /Bogtrotter|Scree 4 WP/],
    ["icy pavements every morning, what do you have?", /Gripfast|Frostline/],
    ["a pack for my commute", /Ferry/],
  ])("%s", async (message, title) => {
    const reply = await aDemoConversation().say(message);
    expect(reply.cards[0]).toMatch(title);
    expect(reply.text).toMatch(/(?:The shop lists it|It's listed) (?:for|with|as) /);
  });

  test("in the verdict of a comparison", async () => {
    const reply = await aDemoConversation().say("compare the Frostline Spike and the Bogtrotter 2 for ice");
    expect(reply.text).toMatch(/I'd take the Frostline Spike: the shop lists it for “ice”/);
  });
});

describe("for whom", () => {
  test("a child gets children's things, not small grown-ups'", async () => {
    const reply = await aDemoConversation().say("trainers for a 9-year-old, mostly for school");
    expect(reply.cards.length).toBeGreaterThan(0);
    expect(reply.cards.every((title) => title.startsWith("Kids'"))).toBe(true);
  });

  test("a grown-up son gets men's", async () => {
    const reply = await aDemoConversation().say("trail running shoes for my 24 year old son");
    expect(reply.cards.join()).not.toMatch(/Kids'|Women's/);
  });
});

describe("what somebody must not have", () => {
  test.each([
    ["I'm allergic to peanuts, which bars are left?", /Hearth|Sampler/],
    ["my daughter has a milk allergy. any snacks for her?", /Mill Waffle|Rebuild Protein|Sampler/],
    ["recovery drink, I'm lactose intolerant", /Recovery Shake/],
    ["bars with no soy in them", /Rebuild Protein/],
  ])("%s", async (message, title) => {
    const reply = await aDemoConversation().say(message);
    expect(reply.cards.join()).not.toMatch(title);
  });

  test("keeps what only talks of it", async () => {
    expect((await aDemoConversation().say("protein powder, no dairy please")).cards).toContain("Rebuild Plant Protein");
  });
});

describe("honesty about what there is", () => {
  test("names what fits and is sold out before what comes close", async () => {
    const reply = await aDemoConversation().say("do you sell waterproof rain pants for men, L?");
    expect(reply.text).toMatch(/Men's Spillway Rain Pants/);
    expect(reply.text).toMatch(/sold out/);
  });

  test("what resists water is not called waterproof", async () => {
    const reply = await aDemoConversation().say("is the men's Towline track pant waterproof?");
    expect(reply.text).not.toMatch(/\bYes\b/);
  });

  test("gives up what is given up by name, and nothing else", async () => {
    const talk = aDemoConversation();
    await talk.say("women's waterproof trail shoes under 100");
    const reply = await talk.say("ok, waterproof isn't that important");
    expect(reply.cards.length).toBeGreaterThan(0);
    expect(reply.chips).toContain("Up to $100.00");
    expect(reply.chips).not.toContain("Waterproof");
  });
});

describe("gifts", () => {
  test.each([
    "a present for my sister who runs, no idea about her size",
    "need a stocking filler for a runner, 25 dollars or so",
    "birthday gift for a colleague, he runs marathons, I don't know his sizes",
  ])("%s", async (message) => {
    const reply = await aDemoConversation().say(message);
    expect(reply.cards.join()).not.toMatch(/Shoe|Tee|Singlet|Tights|Jacket|Tern|Eider|Keelson/);
    expect(reply.text).toMatch(/without sizes|gift card/i);
    expect((reply.text.match(/\?/g) ?? []).length).toBeLessThanOrEqual(1);
  });
});
