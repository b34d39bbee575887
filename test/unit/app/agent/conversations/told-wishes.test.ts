import { beforeAll, describe, expect, test } from "vitest";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";
import { holdDemoTalk } from "../../../../builders/hold-demo-talk.ts";

beforeAll(() => aDemoConversation().say("hello"), 30_000);

describe("who tells a size with what is wanted asks for no size", { timeout: 60_000 }, () => {
  test.each([
    [
      "en",
      "physio reckons I overpronate badly. I'm a big bloke, 105kg, US 12 and wide with it, run 5k or so",
      /Plumb 2|Keelson 5/,
    ],
    ["en", "feet always wet on dog walks in the woods, wide feet, ladies 8", /^Women's Scree 4 WP/],
    ["en", "im a 36DD and everything bounces when i run, need the most support u have", /Galley High/],
    ["en", "I take a US men's 10, something waterproof for muddy trails", /Scree 4 WP/],
    ["fr", "je fais du 43 homme, je cours surtout sur route et j'ai le pied large", /^Men's/],
  ])("%s: %s", async (locale, message, found) => {
    const { cards, memory } = await holdDemoTalk({ locale }, message);
    expect(cards[0]).toMatch(found);
    expect(memory.needState.budget).toBeNull();
  });

  test.each(["which size should I take in the Plover? I'm a 9 in street shoes", "does the Plover run small?"])(
    "but: %s",
    async (message) => {
      expect((await holdDemoTalk({}, message)).trace.specialist).toContain("size-help");
    },
  );
});

describe("who finds a thing too dear is shown others", { timeout: 60_000 }, () => {
  test.each([
    ["en", "mens-headwater-rain-jacket", "189 is too steep for me. got anything cheaper", /Squall/],
    ["en", "sextant-47-trail-watch", "ouch. do you have something more in the 200 range?", /Compass/],
    ["en", "mens-headwater-rain-jacket", "bit much for me. anything less?", /Squall/],
    ["fr", "sextant-47-trail-watch", "c'est trop pour moi, il y a moins cher ?", /Compass/],
    ["es", "mens-headwater-rain-jacket", "uff muy caro, que mas hay?", /Squall/],
  ])("%s: %s: %s", async (locale, page, message, found) => {
    expect((await holdDemoTalk({ locale, page }, message)).cards[0]).toMatch(found);
  });
});

describe("words for what is round about name no goods", { timeout: 60_000 }, () => {
  test.each([
    [
      "After a head torch for our village, no street lights at all, just lanes. Not fussed about anything fancy",
      /Headlamp/,
    ],
    ["got a foam roller thats not too hard? never used one before and my back is always tight", /Drift Soft Roller/],
    ["is the glue in your shoes vegan?? want a fully vegan pair, mens", /^Men's/],
  ])("%s", async (message, found) => {
    expect((await holdDemoTalk({}, message)).cards[0]).toMatch(found);
  });

  test("what is sold out of the only kind there is, is named whoever it is for", async () => {
    expect((await holdDemoTalk({}, "my daughter needs track spikes for her school meet")).text).toMatch(
      /Spike .*sold out/,
    );
  });
});

describe("when something is back", { timeout: 60_000 }, () => {
  test.each([
    ["en", "my daughter needs track spikes", "any idea when theyre back in"],
    ["en", "need track spikes for my son, men's 9", "ugh. when do you get more in??"],
    ["en", "track spikes for men", "will they be restocked?"],
  ])("is not guessed: %s: %s, %s", async (locale, wish, later) => {
    const { text, trace } = await holdDemoTalk({ locale }, wish, later);
    expect(text).toMatch(/Spike is sold out .*doesn't say when/);
    expect(trace.specialist).toContain("check-stock");
  });
});

describe("a kind that no word names", { timeout: 60_000 }, () => {
  test.each([
    ["whats a good first pair for a total newbie? 30F, mostly treadmill", "shoe"],
    ["my hands and feet are always freezing when I go for running", "glove"],
    ["im a 36DD and everything bounces when i run, need the most support u have", "bra"],
  ])("%s", async (message, kind) => {
    const { memory } = await holdDemoTalk({}, message);
    expect(memory.needState.constraints).toContainEqual(expect.objectContaining({ kind: "category", value: kind }));
  });

  test.each(["another pair of Milepost socks in black M", "a good pair of gloves"])("but: %s", async (message) => {
    const { memory } = await holdDemoTalk({}, message);
    expect(memory.needState.constraints.filter(({ value }) => value === "shoe")).toEqual([]);
  });
});

test("cheaper than a named one, for the same job, is another one", async () => {
  const { cards } = await holdDemoTalk(
    {},
    "I overpronate, men's 12",
    "bit dear that Plumb. owt cheaper that'd do a similar job?",
  );
  expect(cards[0]).toBe("Men's Keelson 5");
});
