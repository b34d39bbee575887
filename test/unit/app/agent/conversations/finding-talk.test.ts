import { beforeAll, describe, expect, test } from "vitest";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";
import { aDemoShop } from "../../../../builders/a-demo-shop.ts";
import { holdDemoTalk } from "../../../../builders/hold-demo-talk.ts";

beforeAll(() => aDemoConversation().say("hello"), 30_000);

const documentOf = (title: string) => aDemoShop().documents.find((document) => document.title === title);
const typesOf = (cards: string[]) => cards.map((title) => documentOf(title)?.productType ?? "");

describe("what is refused in other words", () => {
  test.each([
    ["a gift", ["gift for my husband, he runs", "he has shoes already"], /Shoes/],
    ["no need", ["my mum walks a lot, what could i give her, no need for shoes"], /Shoes/],
    ["one of two", ["running belts and armbands", "no need for the belt"], /^(?!.*Armband).*Belts/],
  ])("stays away, and is no kind that is missing: %s", async (_, messages, refused) => {
    const reply = await holdDemoTalk({}, ...messages);

    expect(reply.text).not.toContain("We don't have");
    expect(reply.cards.length).toBeGreaterThan(0);
    const shown = reply.cards.map((title) => `${title} ${documentOf(title)?.productType ?? ""}`);
    expect(shown.filter((one) => refused.test(one) && !one.includes("Armband"))).toEqual([]);
  });

  test.each(["smaller", "something more fun", "not too big", "a bit longer please"])(
    "how a thing should be is no kind of thing: %s",
    async (said) => {
      expect((await holdDemoTalk({}, "i need a hydration vest", said)).text).not.toContain("We don't have");
    },
  );

  test("a kind behind a turn of phrase is looked for as if it stood alone", async () => {
    expect((await holdDemoTalk({}, "foam roller", "ok what about yoga mats")).text).toContain(
      "We don't have “yoga mats”",
    );
    expect((await holdDemoTalk({}, "show me armbands")).cards).toEqual(["Sidekick Phone Armband"]);
  });
});

describe("what is reduced", () => {
  const reduced = (title: string) => (documentOf(title)?.compareAtMin ?? null) !== null;

  test.each([
    [["what's on sale", "just shoes"], /Shoes|Spikes|Boots/],
    [["what's on sale", "just shoes", "for women"], /Shoes|Spikes|Boots/],
    [["anything reduced?", "clothes for men"], /Shorts|Socks|Jackets|Tee|Shirts|Singlets|Vests/],
    [["any discounted jackets?"], /Jackets/],
  ])("stays what is looked for: %j", async (messages, type) => {
    const { cards, text } = await holdDemoTalk({}, ...messages);

    expect(text).toContain("Reduced at the moment");
    expect(cards.filter((title) => !reduced(title))).toEqual([]);
    expect(typesOf(cards).filter((own) => !type.test(own))).toEqual([]);
  });

  test("stands on a chip, and goes with another kind of thing", async () => {
    const talk = aDemoConversation();
    await talk.say("what's on sale");
    const shoes = await talk.say("just shoes");
    const socks = await talk.say("i need thick socks for hiking");

    expect(shoes.chips).toContain("Reduced");
    expect(socks.chips).not.toContain("Reduced");
  });

  test("nothing of the kind is said to be so, with what there is", async () => {
    expect((await holdDemoTalk({}, "any discounted sunglasses?")).text).toMatch(/isn't reduced at the moment/);
  });

  test("is asked of the one on the page", async () => {
    expect((await holdDemoTalk({ page: "squall-lite-jacket" }, "is it on sale")).text).toContain("$149.00");
  });
});

describe("the size that is asked for", () => {
  test.each([
    ["mens-keelson-5", ["i am EU 42.5 what do i take"], /Keelson 5 in 9 is in stock/],
    ["womens-tern-3", ["i wear 39 in nike, which size is that here"], /Tern 3 in 8 is in stock/],
    ["womens-galley-high-support-bra", ["im a 34DD which size"], /in 34DD is in stock/],
    ["mens-tern-3", ["I'm between a 10 and a 10.5, which one should I get?"], /Of the two I'd take 10\.5/],
    ["mens-updraft-race-singlet", ["between M and L, which"], /Of the two I'd take M/],
    ["womens-plover", ["does the plover come in half sizes? im between 7 and 8"], /that's 7\.5/],
    ["kids-minnow-tee", ["my daughter is 110 cm tall, what size does she need", "she's 5"], /that's 4-5/],
    ["mens-keelson-5", ["i am EU 42.5 what do i take", "and if i'm between two?"], /“Shoes: the longer one.”/],
    ["gritstone-merino-crew-socks", ["shoe size 9.5 men's, which one?"], /in L \(EU 43-46\) are in stock/],
    ["skua-carbon", ["i'm a women's 9"], /M 7 \/ W 8\.5/],
  ])("is told of the thing at hand: %s %j", async (page, messages, told) => {
    expect((await holdDemoTalk({ page }, ...messages)).text).toMatch(told);
  });

  test("a measure of the body is no size", async () => {
    const { text } = await holdDemoTalk({ page: "womens-merino-150-tee" }, "bust is 39. what size am i");

    expect(text).not.toContain("in M is in stock");
  });
});

describe("one of each", () => {
  test.each([
    ["everything for my first 10k please, i'm a woman", ["Shoes", "Socks", "Bras", "Shirts", "Shorts"]],
    ["what do i need besides shoes to start running", ["Socks", "Shirts", "Shorts", "Belts"]],
    ["i need a whole outfit for winter runs, men's medium", ["Layers", "Tights", "Jackets", "Gloves", "Beanies"]],
  ])("%s", async (said, kinds) => {
    const { cards } = await holdDemoTalk({}, said);

    expect(typesOf(cards).map((type) => type.split(" ").at(-1)?.replace("T-Shirts", "Shirts"))).toEqual(kinds);
  });

  test("less one that is refused, within what there is to spend on all of it, and their sum", async () => {
    const talk = aDemoConversation();
    await talk.say("everything for my first 10k please, i'm a woman");
    const within = await talk.say("budget about 300");
    const less = await talk.say("no bra please");
    const sum = await talk.say("how much would that be together");

    expect(within.text).toContain("Together they stay within your limit");
    expect(typesOf(less.cards)).not.toContain("Sports Bras");
    const amount = less.cards.reduce((total, title) => total + (documentOf(title)?.priceMin ?? 0), 0) / 100;
    expect(sum.text).toContain(`$${amount.toFixed(2)}`);
  });

  test("a shop that has nothing of it is not asked for it", async () => {
    const { text } = await aDemoConversation().say("everything you have in red");

    expect(text).not.toContain("I'd take");
  });
});

describe("what is at hand is what is asked of", () => {
  test.each([
    ["shearwater-5-running-vest", ["good for a marathon?"], /^Yes.*Shearwater 5/],
    ["carry-on-running-belt", ["does it fit an iphone 15 pro max?"], /holds a phone/],
    ["womens-scree-4-wp", ["whats the difference to the normal scree 4"], /Women's Scree 4 and Women's Scree 4 WP/],
    ["womens-galley-high-support-bra", ["does it have padding"], /doesn't say that/],
    ["womens-skylark-tights", ["are they squat proof"], /Skylark Tights/],
    [undefined, ["warm gloves", "can i use my phone with them"], /touchscreen/],
    [
      undefined,
      ["which is warmer the softshell or the ptarmigan vest"],
      /Ptarmigan Winter Vest and Men's Polar Reach Softshell/,
    ],
  ])("%s %j", async (page, messages, told) => {
    const { text } = await holdDemoTalk(page === undefined ? {} : { page }, ...messages);

    expect(text).toMatch(told);
    expect(text).not.toMatch(/In short|Telephone|team/);
  });

  test("what the shop does with it is asked of the shop", async () => {
    const { text } = await holdDemoTalk({ page: "mens-tern-3" }, "can i pick them up in the store");

    expect(text).toContain("warehouse");
  });
});

describe("one word that was understood", () => {
  test("does not choose a product as if it were all that was said", async () => {
    const { text } = await holdDemoTalk({}, "looking for a pair that won't squeak on the gym floor");

    expect(text).toMatch(/I didn't get all of that; I went by “gym”.*What kind of thing should it be\?/);
  });

  test("none, and what it may be is asked rather than guessed", async () => {
    const { text, cards } = await holdDemoTalk({}, "something with a bit of sparkle for the zumba class");

    expect(text).toMatch(/not sure.*What kind of thing/);
    expect(cards).toEqual([]);
  });

  test.each([
    ["my toenails go black after every long downhill, do i need other shoes?", /Black/],
    ["my old blue jacket leaks, what rain jacket do you recommend for men", /Blue/],
    [
      "so i've been using the same old cotton shirts for years and they chafe like mad, what do you suggest",
      /organic cotton/,
    ],
  ])("of what is told of the old thing says nothing of the new one: %s", async (said, told) => {
    expect((await holdDemoTalk({}, said)).text).not.toMatch(told);
  });

  test("what is wished for stays wished for", async () => {
    expect((await holdDemoTalk({}, "i'm looking for a black jacket, my old one is red")).text).toContain("in Black");
  });

  test("a word of its own is no slip of a color", async () => {
    const { chips } = await aDemoConversation().say("do u have kinesio tape");

    expect(chips).not.toContain("Brown");
  });
});

describe("what is told of people and of what they have", () => {
  test.each([
    [["looking for some decent trail shoes, im a girl btw"], /Women's/],
    [["apart from shoes what should a beginner buy", "man, large"], /Men's/],
  ])("settles whose things are shown: %j", async (messages, title) => {
    const reply = await holdDemoTalk({}, ...messages);

    expect(reply.text).not.toMatch(/Is it men's or women's/);
    expect(reply.cards.filter((card) => /Men's|Women's/.test(card)).every((card) => title.test(card))).toBe(true);
  });

  test("what somebody has is no wish while it is open what it should be", async () => {
    const gift = ["gift for my dad, he runs every morning, budget 150", "he's got a watch and a headlamp"];
    const ultra = ["what all do i need for my first ultra", "i have shoes and a vest"];

    expect(typesOf((await holdDemoTalk({}, ...gift)).cards).join()).not.toMatch(/Watch|Headlamp/);
    expect(typesOf((await holdDemoTalk({}, ...ultra)).cards).join()).not.toMatch(/Shoes|Vest/);
  });

  test("a figure of somebody is no kind of thing", async () => {
    expect((await holdDemoTalk({}, "compression socks", "calf is 14 inches")).text).toMatch(/that's M/);
    expect((await holdDemoTalk({}, "gift for a teenager who runs", "girl, 14")).text).not.toContain("We don't have");
  });
});

describe("words that say little", () => {
  test.each([
    ["need gear for a muddy obstacle race, what do you have", /Bogtrotter/],
    ["merino 150 or merino 200 for october", /Merino 150 Tee and .*Merino 200 Base Layer/],
    ["protein without whey?", /Plant Protein/],
    ["3 pairs of socks that dont fall down", /Socks/],
  ])("are not what is sold: %s", async (said, told) => {
    const { text } = await holdDemoTalk({}, said);

    expect(text).toMatch(told);
    expect(text).not.toMatch(/fails|We don't/);
  });

  test.each([
    ["sextant-47-trail-watch", "can i see maps", /Sextant 47 Trail Watch with maps/],
    ["sandbar-recovery-slide", "roomy or tight", /“roomy” fit/],
  ])("are asked of the page of %s: %s", async (page, said, told) => {
    expect((await holdDemoTalk({ page }, said)).text).toMatch(told);
  });
});

describe("the kind and who it is for", () => {
  test("is what is called so, of all that a general word stands for", async () => {
    expect((await holdDemoTalk({}, "do you have massage guns")).cards[0]).toBe("Hum Mini Massage Gun");
    expect(typesOf((await holdDemoTalk({}, "which sock is best for hiking boots")).cards).join()).not.toContain(
      "Boots",
    );
  });

  test("is heard at the end of a message", async () => {
    const { cards } = await holdDemoTalk({}, "my feet are EU 41 and wide, which trail shoe, woman");

    expect(cards.filter((title) => title.startsWith("Men's"))).toEqual([]);
  });

  test("is not what is there already", async () => {
    expect(typesOf((await holdDemoTalk({}, "besides gels what else gives energy")).cards).join()).not.toContain("Gels");
  });

  test("with a word of which nothing is listed says so", async () => {
    expect((await holdDemoTalk({}, "looking for minimalist shoes")).text).toContain(
      "Nothing here is listed as “minimalist”",
    );
    expect((await holdDemoTalk({}, "looking for decent new waterproof shoes")).text).not.toContain("Nothing here");
  });

  test("what it is not for is no fault of what is for both", async () => {
    expect((await holdDemoTalk({}, "cotton shirts?", "not for running, just casual")).text).not.toContain("fails");
  });

  test("a fragment of a question is asked of the page", async () => {
    expect((await holdDemoTalk({ page: "lighthouse-900-headlamp" }, "overkill for road running?")).cards).toEqual([
      "Lighthouse 900 Headlamp",
    ]);
  });
});
