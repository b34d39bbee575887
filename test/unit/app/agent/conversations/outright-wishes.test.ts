import { beforeAll, describe, expect, test } from "vitest";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";

beforeAll(() => aDemoConversation().say("hello"), 30_000);

const say = (locale: string, message: string) => aDemoConversation({ page: { locale } }).say(message);

describe("a kind that is asked for outright is looked for, whatever was learnt of the words beside it", () => {
  test.each([
    ["en", "do you have a t-shirt", /Tee/],
    ["en", "any beanie, i'm a woman, budget 60", /Beanie/],
    ["en", "I would like to buy running shoes", /Eider|Plumb|Tern|Plover|Keelson|Dipper/],
    ["en", "I would like to buy a lightweight foam roller around $50", /Roller/],
    ["de", "ich möchte Laufschuhe kaufen", /Plumb|Plover|Tern/],
    ["fr", "je voudrais acheter des chaussettes", /Socks/],
    ["es", "quiero comprar guantes", /Gloves|Mittens/],
  ])("%s: %s", async (locale, message, first) => {
    expect((await say(locale, message)).cards[0]).toMatch(first);
  });

  test("but not what was shown already", async () => {
    const talk = aDemoConversation();
    await talk.say("show me energy gels");
    expect((await talk.say("i want to buy the gels")).text).toMatch(/Which flavor/);
  });
});

describe("what a thing is sold as says what it is", () => {
  test.each([
    ["black water bottle", /Bottle|Flask/],
    ["black beanie", /Beanie|Hat/],
    ["cheap tights for rainy days", /Tights/],
  ])("%s", async (message, kind) => {
    const { cards } = await say("en", message);
    expect(cards.length).toBeGreaterThan(0);
    expect(cards.filter((title) => !kind.test(title))).toEqual([]);
  });

  test("a hat is a cap or a beanie", async () => {
    const { cards } = await say("en", "show me hats");
    expect(cards.some((title) => /Cap|Visor/.test(title))).toBe(true);
    expect((await say("en", "a warm hat")).cards[0]).toMatch(/Beanie|Bobble/);
  });
});

describe("a kind that is refused in the middle of a search is left out, and the search goes on", () => {
  test.each([
    ["en", "gift for my dad", "he has shoes already", "shoes"],
    ["en", "gift for my dad", "skip the socks", "socks"],
    ["de", "Geschenk für meine Mutter", "Kleidung lieber nicht", "kleidung"],
    ["es", "regalo para mi hermano", "reloj ya tiene", "reloj"],
  ])("%s: %s, %s", async (locale, first, refusal, refused) => {
    const talk = aDemoConversation({ page: { locale } });
    await talk.say(first);
    const reply = await talk.say(refusal);
    expect(reply.cards.length).toBeGreaterThan(0);
    expect(reply.memory.needState.constraints).toContainEqual(
      expect.objectContaining({ strength: "must-not", value: refused }),
    );
  });
});
