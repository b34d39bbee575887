import { expect, test } from "vitest";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";

async function countIn(talk: ReturnType<typeof aDemoConversation>): Promise<number> {
  const read = await talk.ports.cart.read();
  return read.status === "cart" ? read.cart.lines.length : 0;
}

test.each([
  "one cola and one single, add to my cart",
  "put a pistachio in my cart",
  "add the blood orange box of 12 to my cart",
])("nothing comes into the cart that nobody has named or seen: %s", async (message) => {
  const talk = aDemoConversation();
  await talk.say(message);
  expect(await countIn(talk)).toBe(0);
});

test.each([
  "add a box of 12 blood orange quickstep gels to my cart",
  "put the race number belt in my cart",
  "leg die Saltlick Kapseln in den Warenkorb",
])("what the message calls by its name or kind is not asked about: %s", async (message) => {
  const talk = aDemoConversation();
  await talk.say(message);
  expect(await countIn(talk)).toBe(1);
});

test("what was shown needs no name", async () => {
  const talk = aDemoConversation();
  await talk.say("show me the quickstep gel");
  await talk.say("one single blood orange, add to cart");
  expect(await countIn(talk)).toBe(1);
});
