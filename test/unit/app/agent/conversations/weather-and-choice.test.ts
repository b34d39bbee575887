import { beforeAll, describe, expect, test } from "vitest";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";
import { holdDemoTalk } from "../../../../builders/hold-demo-talk.ts";

beforeAll(() => aDemoConversation().say("hello"), 30_000);

describe("weather of so many degrees", { timeout: 60_000 }, () => {
  test.each([
    ["en", "men's jacket for 30 f and wind", /Polar Reach/],
    ["en", "mens tights for around 40 degrees", /Harrier/],
    ["en", "men's top for minus 15 celsius", /Merino 200|Polar Reach/],
    ["de", "Laufjacke Damen für minus 5 Grad", /Polar Reach/],
    ["fr", "un collant homme pour courir par -5", /Winterbourne/],
  ])("finds what is listed for it: %s: %s", async (locale, message, found) => {
    expect((await holdDemoTalk({ locale }, message)).cards[0]).toMatch(found);
  });

  test.each([
    ["is the sandpiper warm enough for like 30F", /^No\b.*39 to 59/],
    ["can i wear it at 20F", /^No\b.*39 to 59/],
    ["is it ok for 50 degrees?", /^Yes\b.*39 to 59/],
    ["warm enough for freezing temps?", /^No\b.*39 to 59/],
  ])("is asked of one thing: %s", async (message, answer) => {
    expect((await holdDemoTalk({ page: "womens-sandpiper-wind-jacket" }, message)).text).toMatch(answer);
  });

  test("joins the wish that was told before", async () => {
    const { cards } = await holdDemoTalk({}, "women's tights", "its 25 degrees in the morning here, which ones");
    expect(cards).toEqual(["Women's Winterbourne Thermal Tights"]);
  });

  test("an age is none", async () => {
    const { memory } = await holdDemoTalk({}, "a good first pair for a total newbie? 30F, mostly treadmill");
    expect(memory.needState.constraints.filter(({ kind }) => ["measure", "size"].includes(kind))).toEqual([]);
  });
});

describe("who leaves the choice to us is told one, and what speaks for the other", { timeout: 60_000 }, () => {
  test.each([
    ["en", "compare the lantern 300 and lighthouse 900", "if you were me which one"],
    ["en", "show me headlamps", "which one would you recommend"],
    ["en", "show me headlamps", "i cant decide, pick one for me"],
    ["de", "vergleiche die Lantern 300 und die Lighthouse 900", "welche würdest du nehmen und warum"],
    ["fr", "compare la lantern 300 et la lighthouse 900", "tu prendrais laquelle"],
    ["es", "compara la lantern 300 y la lighthouse 900", "cual me recomiendas y por que"],
  ])("%s: %s, %s", async (locale, first, later) => {
    const { cards, text } = await holdDemoTalk({ locale }, first, later);
    expect(cards).toEqual(["Lantern 300 Headlamp"]);
    expect(text).toContain("Lighthouse 900");
    expect(text).toContain("900");
  });
});

describe("names with a hyphen, and needs by what they are for", { timeout: 60_000 }, () => {
  test.each([
    ["en", "add the carry on belt in harbor blue, M"],
    ["en", "the carry-on running belt in harbor blue M, put it in my cart"],
    ["es", "agrega el cinturon carry-on azul talla M"],
  ])("%s: %s", async (locale, message) => {
    const conversation = aDemoConversation({ page: { locale } });
    await conversation.say(message);
    const read = await conversation.cart.read();
    const lines = read.status === "cart" ? read.cart.lines : [];
    expect(lines.map(({ title, variantTitle }) => `${title} ${variantTitle ?? ""}`)).toEqual([
      "Carry-On Running Belt Harbor Blue / M",
    ]);
  });

  test.each([
    ["en", "something against chafing", "Glidestick Anti-Chafe Balm"],
    ["de", "ich brauch was für mein Handy beim Laufen", "Sidekick Phone Armband"],
    ["fr", "un truc pour porter mon téléphone en courant", "Sidekick Phone Armband"],
    ["en", "something so drivers see me", "Daybreak Reflective Vest"],
  ])("%s: %s", async (locale, message, found) => {
    expect((await holdDemoTalk({ locale }, message)).cards[0]).toBe(found);
  });
});
