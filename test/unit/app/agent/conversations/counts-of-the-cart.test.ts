import { beforeAll, describe, expect, test } from "vitest";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";

beforeAll(() => aDemoConversation().say("hello"), 30_000);

/** What is in the cart after these messages. */
async function cartAfter(...messages: string[]): Promise<string[]> {
  const talk = aDemoConversation();
  for (const message of messages) await talk.say(message);
  const read = await talk.cart.read();
  const lines = read.status === "cart" ? read.cart.lines : [];
  return lines
    .map(({ quantity, title, variantTitle }) => `${quantity} ${title} (${variantTitle ?? "-"})`)
    .sort((left, right) => left.localeCompare(right));
}

describe("what is not wanted is no part of a name", { timeout: 60_000 }, () => {
  test.each([
    "Quickstep gels without caffeine: 2 boxes of lemon lime and 1 box of blood orange, add to cart",
    "caffeine-free quickstep gels please: two boxes lemon lime, one box blood orange, in my cart",
  ])("%s", async (message) => {
    expect(await cartAfter(message)).toEqual([
      "1 Quickstep Gel (Blood Orange / Box of 12)",
      "2 Quickstep Gel (Lemon Lime / Box of 12)",
    ]);
  });

  test("and decides between two models of one name", async () => {
    const { text } = await aDemoConversation().say("how much are the scree 4, not the wp?");
    expect(text).toContain("Scree 4 is $130.00");
  });
});

describe("so many go, and are not what is left", { timeout: 60_000 }, () => {
  const SIX = "can you put 6 quickstep gels lemon lime in my cart, the singles";

  test.each([
    [["take 2 of them out again"]],
    [["and 6 blood orange", "oh and take two of the lemon ones out again", "yes"]],
  ])("%j", async (messages) => {
    expect(await cartAfter(SIX, ...messages)).toContain("4 Quickstep Gel (Lemon Lime / Single)");
  });
});

describe("of two that are there, the one that is spoken of is changed", { timeout: 60_000 }, () => {
  const SOCKS = ["put 2 white milepost socks in my cart in M", "and 1 gritstone socks in moss green M"];

  test.each([
    ["I seem to have two lots of the white socks in my basket and I only want the one"],
    ["i got two white socks in the cart by mistake, just want one"],
    ["there's two of the white ones in there, should be one", "yes"],
  ])("%j", async (...messages) => {
    expect(await cartAfter(...SOCKS, ...messages)).toEqual([
      "1 Gritstone Merino Crew Socks (Moss Green / M (EU 39-42))",
      "1 Milepost Crew Socks (White / M (EU 39-42))",
    ]);
  });
});
