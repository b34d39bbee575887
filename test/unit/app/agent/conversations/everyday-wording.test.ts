import { describe, expect, test } from "vitest";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";
import { aDemoShop } from "../../../../builders/a-demo-shop.ts";

const handleOf = (title: string) => aDemoShop().documents.find((document) => document.title === title)?.handle ?? title;
const variantTitles = (talk: ReturnType<typeof aDemoConversation>) =>
  talk.cart.contents().map(({ variantId, quantity }) => {
    const variants = aDemoShop().documents.flatMap(({ title, variants }) => variants.map((own) => ({ title, ...own })));
    const variant = variants.find(({ id }) => id === variantId);
    return `${quantity} ${variant?.title ?? ""} ${variant?.options.join(" / ") ?? ""}`.trim();
  });
const atProduct = (handle: string) => {
  const document = aDemoShop().documents.find((found) => found.handle === handle);
  return aDemoConversation({
    page: { path: `/products/${handle}`, template: "product", productId: document?.id ?? null, productHandle: handle },
  });
};

describe("what a choice is made of", () => {
  test("a list of which nothing comes in the colour gives no product for it", async () => {
    const talk = aDemoConversation();
    await talk.say("any resistance bands or protein?");
    await talk.say("the purple one, just one, add it");

    expect(talk.cart.contents()).toEqual([]);
  });

  test("what is called so and comes in such a size is found, whatever was shown before", async () => {
    const talk = aDemoConversation();
    await talk.say("something for after long runs");
    await talk.say("add one of the high support in black 34C");

    expect(variantTitles(talk)).toEqual(["1 Women's Galley High Support Bra Black / 34C"]);
  });

  test("two amounts of one thing in two packs are two lines, and one of them can be changed", async () => {
    const talk = aDemoConversation();
    await talk.say("tell me about the Quickstep gel");
    await talk.say("put 1 box lemon lime and 4 singles neutral in");
    expect(variantTitles(talk).sort()).toEqual([
      "1 Quickstep Gel Lemon Lime / Box of 12",
      "4 Quickstep Gel Neutral / Single",
    ]);

    await talk.say("make it 2 boxes");
    expect(variantTitles(talk)).toContain("2 Quickstep Gel Lemon Lime / Box of 12");
    expect(variantTitles(talk)).toContain("4 Quickstep Gel Neutral / Single");
  });

  test("another flavour of what is sold out is the same pack", async () => {
    const talk = aDemoConversation();
    await talk.say("add a box of 12 Quickstep gels in raspberry");
    await talk.say("blood orange then");

    expect(variantTitles(talk)).toEqual(["1 Quickstep Gel Blood Orange / Box of 12"]);
  });
});

describe("what was taken out of the cart", () => {
  test("comes back in another colour", async () => {
    const talk = aDemoConversation();
    await talk.say("add the Breakwater cap in black and the race number belt");
    await talk.say("remove the cap please");
    await talk.say("hm, add the cap back but in white");

    expect(variantTitles(talk).sort()).toEqual(["1 Breakwater Running Cap White", "1 Race Number Belt"]);
  });

  test("comes back a size smaller", async () => {
    const talk = aDemoConversation();
    await talk.say("add the Men's Tern 3 in black, size 10.5");
    await talk.say("take the shoes out");
    await talk.say("put them back but one size smaller");

    expect(variantTitles(talk)).toEqual(["1 Men's Tern 3 Black / 9.5"]);
  });

  test("just comes back where nothing else is said", async () => {
    const talk = aDemoConversation();
    await talk.say("add the Breakwater cap in black");
    await talk.say("remove it");
    await talk.say("oh, put it back");

    expect(variantTitles(talk)).toEqual(["1 Breakwater Running Cap Black"]);
  });
});

test("what was just put in becomes a size bigger", async () => {
  const talk = aDemoConversation();
  await talk.say("add the Men's Tern 3 in black, size 9.5");
  await talk.say("actually make them one size bigger");

  expect(variantTitles(talk)).toEqual(["1 Men's Tern 3 Black / 10.5"]);
});

test("a colour holds for the next size that is asked about", async () => {
  const talk = atProduct("womens-plover");
  await talk.say("do you have these in rose, size 7?");
  const reply = await talk.say("and in 7.5?");

  expect(reply.text).toContain("Rose / 7.5");
});

test("'yes, that one' buys the variant that was told to be there", async () => {
  const talk = aDemoConversation();
  await talk.say("is the Brazier mitten in plum S in stock?");
  await talk.say("yes that one please");

  expect(variantTitles(talk)).toEqual(["1 Brazier Down-Free Mittens Plum / S"]);
});

test("a name without its people is that of the page", async () => {
  const talk = atProduct("womens-plover");
  const reply = await talk.say("how much is the plover?");

  expect(reply.cards.map(handleOf)).toEqual(["womens-plover"]);
});

test("a kind of thing behind a name is no other wish, in any language", async () => {
  const talk = aDemoConversation({ page: { locale: "de" } });
  const reply = await talk.say("hat die Compass Uhr denn Musik?");

  expect(reply.text).toMatch(/^Nein/);
});

test("what is added and what is wanted besides are two things", async () => {
  const talk = aDemoConversation();
  await talk.say("running shoes for my 8 year old daughter");
  const reply = await talk.say("cobalt blue tadpole, size 1, in my basket please and show me a tee for her");

  expect(variantTitles(talk)).toEqual(["1 Kids' Tadpole Runner Cobalt Blue / 1Y"]);
  expect(reply.cards.map(handleOf)).toContain("kids-minnow-tee");
});

describe("what the pages answer", () => {
  test.each([
    ["what if the shoes turn out too small?", /60 days|sixty days|exchange/],
    ["and if they don't fit, who pays for the way back?", /label|postage/],
    ["and what do we do if the tights are too long?", /60 days|exchange/],
    ["will I be charged customs duties in Germany?", /[Ii]mport taxes/],
    ["what do I pay for delivery to Canada?", /\$15/],
  ])("%s", async (question, answer) => {
    const reply = await aDemoConversation().say(question);

    expect(reply.text).toMatch(answer);
  });

  test("a condition asks the last question once more", async () => {
    const talk = aDemoConversation();
    await talk.say("can I return shoes?");
    const reply = await talk.say("even if I've worn them in the rain?");

    expect(reply.text).toMatch(/60 days|worn|run in/);
  });

  test("a thing in the condition is no wish", async () => {
    const talk = aDemoConversation();
    await talk.say("what does delivery to Canada cost?");
    const reply = await talk.say("even if it's only a cap?");

    expect(reply.text).toContain("$15");
    expect(reply.cards).toEqual([]);
  });

  test("where things are made is nothing that a page about paying answers", async () => {
    const reply = await aDemoConversation().say("are the workers in the factories paid a fair wage?");

    expect(reply.text).not.toMatch(/cards|installments/);
  });

  test("why something is asked is no wish of its own", async () => {
    const reply = await aDemoConversation().say("which gels are without caffeine? it gives me headaches");

    expect(reply.cards.every((title) => /gel/i.test(title))).toBe(true);
  });
});

test("what was told to be remembered is forgotten at 'delete it'", async () => {
  const talk = aDemoConversation();
  await talk.say("trail shoes for women, size 8");
  await talk.say("so what do you actually know about me?");
  const reply = await talk.say("please delete it");

  expect(reply.trace.steps.map(({ tool }) => tool)).toContain("forget_shopper");
});
