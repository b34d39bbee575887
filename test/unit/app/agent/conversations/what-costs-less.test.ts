import { expect, test } from "vitest";
import type { Conversation } from "../../../../builders/a-conversation.ts";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";
import { holdDemoTalk } from "../../../../builders/hold-demo-talk.ts";

async function linesIn(talk: Conversation): Promise<string[]> {
  const read = await talk.ports.cart.read();
  if (read.status !== "cart") return [];
  return read.cart.lines.map(({ quantity, variantTitle }) => `${quantity} ${variantTitle ?? "-"}`).sort();
}

test.each([
  ["Women's Gravelway", "Is one of the colors on sale?", /\$99\.00 in Midnight Navy.*\$125\.00 in Sage Green/],
  ["Women's Gravelway", "which color is cheaper?", /\$99\.00 in Midnight Navy/],
  ["Men's Tern 3", "is one of the colors cheaper?", /the same in every color: \$135\.00/],
  ["Rebuild Plant Protein", "is any flavor reduced?", /\$36\.00 in Vanilla/],
])("what each color or flavor costs is told: %s, %s", async (product, question, told) => {
  expect((await holdDemoTalk({}, product, question)).text).toMatch(told);
});

test("and in German", async () => {
  const { text } = await holdDemoTalk({ locale: "de" }, "Reedbed Running Skort", "ist eine Farbe günstiger?");
  expect(text).toMatch(/42,00\s\$ in Sage Green/);
});

test.each([
  ["Ferry Commuter Pack 16", "ok add the cheaper color", "1 Moss Green"],
  ["Rebuild Plant Protein", "put the reduced flavor in my cart", "1 Vanilla"],
])("the cheaper one of the colors is that color: %s, %s", async (product, message, line) => {
  const talk = aDemoConversation();
  await talk.say(product);
  await talk.say(message);
  expect(await linesIn(talk)).toEqual([line]);
});

test("where all cost the same, the color stays open", async () => {
  const talk = aDemoConversation();
  await talk.say("Men's Tern 3");
  await talk.say("size 10, add the cheaper color");
  expect(await linesIn(talk)).toEqual([]);
});

test("what is in the cart changes to the cheaper color", async () => {
  const talk = aDemoConversation();
  await talk.say("add the Women's Gravelway in sage green, 7.5");
  await talk.say("oh, then change mine to the cheaper color");
  expect(await linesIn(talk)).toEqual(["1 Midnight Navy / 7.5"]);
});

test.each([
  ["Almanac Sport Watch", "Lime green, in the cart please! And can she swim with it?", /Water-resistant to 50 meters/],
  ["Lantern 300 Headlamp", "add it in black. how long does it last?", /run time|six hours/],
])("what is asked beside what is done with it is answered too: %s, %s", async (product, message, told) => {
  const talk = aDemoConversation();
  await talk.say(product);
  const { text } = await talk.say(message);
  expect(text).toMatch(told);
  expect(await linesIn(talk)).toHaveLength(1);
});

test.each([
  ["need a support shoe, womens 9, i can spend like one fifty", 150],
  ["a rain jacket under two twenty please", 220],
])("an amount may leave out its hundred: %s", async (message, most) => {
  const { memory } = await holdDemoTalk({}, message);
  expect(JSON.stringify(memory.needState)).toContain(String(most * 100));
});

test.each([
  "I should like something soft underfoot in a wide fitting, men's 9, for pavement",
  "My old sneakers are done for. I take a women's 7.5 and I'm wide in front, paved paths and wood chips. What have you got?",
])("a wish that tells its size is a wish: %s", async (message) => {
  const { cards, text } = await holdDemoTalk({}, message);
  expect(cards.length).toBeGreaterThan(0);
  expect(text).not.toMatch(/Which of these|What fails: wood/);
});

test("a value that several options have is that of the product's own option", async () => {
  const talk = aDemoConversation();
  await talk.say("women's Keelson 5");
  await talk.say("coral, 9, regular, add them to my cart");
  expect(await linesIn(talk)).toEqual(["1 Coral / 9 / Regular"]);
});
