import { beforeAll, describe, expect, test } from "vitest";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";

beforeAll(() => aDemoConversation().say("hello"), 30_000);

async function talk(locale: string, ...messages: string[]) {
  const conversation = aDemoConversation({ page: { locale } });
  const [first = "", ...rest] = messages;
  let reply = await conversation.say(first);
  for (const message of rest) reply = await conversation.say(message);
  return reply;
}

const sizesOf = ({ memory }: Awaited<ReturnType<typeof talk>>) =>
  memory.needState.constraints.flatMap(({ kind, value, of }) => (kind === "size" ? [`${of ?? "all"}:${value}`] : []));

describe("several people in one wish are looked for one by one", { timeout: 60_000 }, () => {
  test.each([
    [
      "en",
      "my boyfriend and I both need rain jackets, he's a large and I'm a small",
      ["audience:men:L", "audience:women:S"],
    ],
    ["en", "looking for trail shoes for me and my wife, I'm a 10 she's an 8", ["audience:men:10", "audience:women:8"]],
    ["en", "headed to iceland with my husband, we need waterproof jackets, one each", []],
    ["en", "shoes for my mom and dad, they walk a lot", []],
    [
      "de",
      "wir suchen Laufschuhe für uns beide, mein Freund hat 10 und ich 8",
      ["audience:men:10", "audience:women:8"],
    ],
    [
      "fr",
      "ma femme et moi cherchons des vestes de pluie, taille L pour moi et S pour elle",
      ["audience:men:L", "audience:women:S"],
    ],
    ["es", "mi novio y yo necesitamos chaquetas para la lluvia, el L y yo S", ["audience:men:L", "audience:women:S"]],
  ])("%s: %s", async (locale, message, sizes) => {
    const reply = await talk(locale, message);
    expect(reply.cards.some((title) => /^Men's/.test(title))).toBe(true);
    expect(reply.cards.some((title) => /^Women's/.test(title))).toBe(true);
    expect(sizesOf(reply).sort()).toEqual(sizes);
  });

  test.each([
    ["en", "my wife says I need new road shoes, men's 10", /^Women's/],
    ["en", "my husband runs a lot, I need shoes for him, size 11", /^Women's/],
    ["fr", "je cherche une veste imperméable pour femme", /^Men's/],
    ["en", "I'm looking for a waterproof jacket for my girlfriend", /^Men's/],
    ["de", "ich suche eine wasserdichte Jacke für meine Freundin", /^Men's/],
    ["fr", "je cherche une veste imperméable pour ma copine", /^Men's/],
  ])("but not where one of them only speaks, or nobody is meant: %s: %s", async (locale, message, wrong) => {
    const { cards } = await talk(locale, message);
    expect(cards.length).toBeGreaterThan(0);
    expect(cards.filter((title) => wrong.test(title))).toEqual([]);
  });

  test("one of them can be asked for alone, and then the other", async () => {
    const wish = "on court à deux mon mari et moi, lui sur route moi sur sentier, il nous faut des chaussures";
    const his = await talk("fr", wish, "pour lui plutôt moins de 120");
    expect(his.cards[0]).toMatch(/^Men's/);
    const hers = await talk("fr", wish, "pour lui plutôt moins de 120", "et pour moi ?");
    expect(hers.cards[0]).toMatch(/^Women's/);
  });
});

describe("one limit for everything together", { timeout: 60_000 }, () => {
  test.each([
    ["en", "gloves and a beanie, 60 total", 6000],
    ["en", "I have 100 bucks for a rain hat, gloves and socks all together", 10_000],
    ["en", "women's tights plus a tee, not more than 100 for the two", 10_000],
    ["en", "me n my girlfriend run. 200 total for shoes for both of us", 20_000],
    ["de", "Handschuhe und Mütze, zusammen höchstens 60", 6000],
    ["es", "guantes y gorro, 60 en total", 6000],
  ])("%s: %s", async (locale, message, limit) => {
    const { memory } = await talk(locale, message);
    const prices = (memory.shown[0] ?? []).map(({ price }) => price ?? Infinity);
    expect(memory.needState.budget).toMatchObject({ max: limit, isTotal: true });
    const kinds = memory.needState.constraints.filter(({ isBeside }) => isBeside === true).length;
    expect(prices.slice(0, kinds).reduce((sum, price) => sum + price, 0)).toBeLessThanOrEqual(limit);
  });

  test("each is each", async () => {
    const { memory } = await talk("en", "gloves and a beanie, 60 each");
    expect(memory.needState.budget?.isTotal).toBeUndefined();
  });
});

describe("a limit that is told anew", { timeout: 60_000 }, () => {
  test.each([
    ["en", "men's road shoes under 100", "ok make it 150 then", 15_000],
    ["en", "men's road shoes under 100", "could go up to 140 i guess", 14_000],
    ["en", "men's road shoes under 100", "hmm 160 is fine too", 16_000],
    ["de", "Laufschuhe Herren bis 100", "140 gehen auch", 14_000],
    ["fr", "chaussures de route homme, moins de 100", "bon allez 150", 15_000],
    ["es", "zapatillas de correr de hombre hasta 100", "bueno, que sean 150", 15_000],
  ])("%s: %s, %s", async (locale, wish, later, max) => {
    const { memory, cards } = await talk(locale, wish, later);
    expect(memory.needState.budget?.max).toBe(max);
    expect(cards.length).toBeGreaterThan(1);
  });

  test.each(["make it 9", "no, 42", "3 then"])("is no size and no count: %s", async (later) => {
    expect((await talk("en", "men's road shoes under 100", later)).memory.needState.budget?.max).toBe(10_000);
  });
});

describe("departments that are refused in talk of a gift", { timeout: 60_000 }, () => {
  test.each([
    ["en", "gift for my brother who runs, 50 max", "nothing to wear", /Cap|Sock|Glove|Tube|Tee/],
    ["en", "gift for my brother who runs, 50 max", "not food", /Gel|Sampler|Bar\b|Drink/],
    ["en", "gift for my brother who runs, 50 max", "he doesnt eat gels n stuff", /Gel/],
    ["en", "gift for my brother who runs, 50 max", "nah he has a belt already", /Belt/],
    ["de", "Geschenk für meine Schwester bis 50", "nix zu essen bitte", /Gel|Sampler|Bar\b|Drink/],
    ["fr", "un cadeau pour mon frère, 50 max", "pas de vêtements svp", /Cap|Sock|Glove|Tube|Tee/],
    ["es", "un regalo para mi hermano, hasta 50", "ropa no porfa", /Cap|Sock|Glove|Tube|Tee/],
  ])("%s: %s, %s", async (locale, wish, later, wrong) => {
    const { cards } = await talk(locale, wish, later);
    expect(cards.length).toBeGreaterThan(0);
    expect(cards.filter((title) => wrong.test(title))).toEqual([]);
  });
});

describe("something like it for less", { timeout: 60_000 }, () => {
  test.each([
    ["en", "do you have the skua carbon", "wow 240. anything in that direction but lower price?", "Skua Tempo"],
    ["en", "tell me about the skua carbon", "240 is insane, anything alike for less", "Skua Tempo"],
    ["en", "tell me about the sextant 47", "too pricey. similar but less money?", "Compass 45 GPS Watch"],
    ["de", "habt ihr den skua carbon", "gibts sowas in günstiger", "Skua Tempo"],
    ["es", "tienes el skua carbon", "240 wtf algo parecido pero mas barato", "Skua Tempo"],
  ])("%s: %s, %s", async (locale, first, later, nearest) => {
    expect((await talk(locale, first, later)).cards[0]).toBe(nearest);
  });
});
