import { expect, test } from "vitest";
import type { Conversation } from "../../../../builders/a-conversation.ts";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";

async function linesIn(talk: Conversation): Promise<string[]> {
  const read = await talk.ports.cart.read();
  if (read.status !== "cart") return [];
  return read.cart.lines.map(({ quantity, variantTitle }) => `${quantity} ${variantTitle ?? "-"}`).sort();
}

test.each([
  ["please add:\n- Race Number Belt\n- 2x Saltlick Capsules\n- the Glidestick, 1.5 oz", ["1 -", "1 1.5 oz", "2 -"]],
  ["Race Number Belt\n3 Saltlick Capsules\nadd both please", ["1 -", "3 -"]],
  ["add these:\n* 2 race number belts\n* beacon clip light, red", ["1 Ember Red", "2 -"]],
])("a pasted list has one thing a line, and each line its own amount: %j", async (message, lines) => {
  const talk = aDemoConversation();
  await talk.say(message);
  expect(await linesIn(talk)).toEqual(lines);
});

test.each([
  ["add two Beacon Clip Lights, one red and one yellow"],
  ["2 Beacon Clip Lights please, red and yellow, into my cart"],
  ["put the Beacon Clip Light in my cart in red and in yellow, both of them"],
])("as many as there are colors are one of each: %s", async (message) => {
  const talk = aDemoConversation();
  await talk.say(message);
  const lines = await linesIn(talk);
  expect(lines.every((line) => line.startsWith("1 "))).toBe(true);
});

test.each([
  ["swap the tee for a small, no I mean a large"],
  ["swap the tee for a small... argh no I mean a large. same color"],
  ["swap the tee for a small, oops no sorry, a large"],
])("what is meant is not what the slip's own no refuses: %s", async (message) => {
  const talk = aDemoConversation();
  await talk.say("add the Women's Daily Tee in coral, size M");
  await talk.say(message);
  expect(await linesIn(talk)).toEqual(["1 Coral / L"]);
});

test("the widest of three widths is not the wide one", async () => {
  const talk = aDemoConversation();
  await talk.say("Men's Plumb 2");
  await talk.say("black, size 10, 4E, to the cart please");
  expect(await linesIn(talk)).toEqual(["1 Black / 10 / Extra Wide"]);
});

test("each of two colors keeps the size that stands with it", async () => {
  const talk = aDemoConversation();
  await talk.say("Men's Plover");
  await talk.say("two pairs please: red in 9, black in 11, add them");
  expect(await linesIn(talk)).toEqual(["1 Black / 11", "1 Ember Red / 9"]);
});

test("a line may be called by the first part of its name", async () => {
  const talk = aDemoConversation();
  await talk.say("add a race number belt and 2 saltlick capsules");
  await talk.say("1 tin of the salt is enough actually");
  expect(await linesIn(talk)).toEqual(["1 -", "1 -"]);
});
