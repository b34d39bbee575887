import { expect, test } from "vitest";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";
import { holdDemoTalk } from "../../../../builders/hold-demo-talk.ts";

const TEAM = /made by the team|Nobody is online|leave your message/i;

test.each([
  ["Women's Sandpiper Wind Jacket in rose, size S", "change it to mint"],
  ["add the Women's Harrier Tights in black, S, short", "and one in plum too, same size and length"],
  ["add a Watchfire beanie in oatmeal", "my nephew wants the bobble hat instead of the oatmeal one. rust"],
  ["add the Millrace Gift Card", "fifty dollars each, add those to my order"],
  ["I want a watch for running", "secret santa, don't ask. a coworker started running in january, limit 45"],
])("what is being bought is no order for the team to change: %s, %s", async (first, second) => {
  expect((await holdDemoTalk({}, first, second)).text).not.toMatch(TEAM);
});

test.each([
  "one of my twins is a 13K and the other already a 1Y, don't ask. what's good for kids on trails, max 70 a pair",
  "my son already wears a 2Y and is through everything, what is best for muddy woods?",
])("a story of children's sizes is a wish: %s", async (message) => {
  const { text, cards } = await holdDemoTalk({}, message);
  expect(text).not.toMatch(TEAM);
  expect(cards.length).toBeGreaterThan(0);
});

test.each(["please change my order #1001 to mint", "the jacket I ordered should be mint, can you change my order?"])(
  "an order that was placed still goes to the team: %s",
  async (message) => {
    const talk = aDemoConversation();
    await talk.say("Women's Sandpiper Wind Jacket in rose, size S");
    expect((await talk.say(message)).text).toMatch(/team|log in/i);
  },
);

test.each([
  "would you let the men's Scree 4 go for 100?",
  "men's Scree 4, would you take 100 for it?",
  "could you sell me the men's Scree 4 for 100",
])("an offer is haggling: %s", async (message) => {
  expect((await holdDemoTalk({}, message)).text).toMatch(/can't change prices/);
});

test.each([
  ["is there at least some code for new people", /WELCOME10/],
  ["you open sundays or what", /10 a\.m\. to 4 p\.m\.|Sunday 10-4/],
  ["how many gels do people take for a marathon?", /six to eight/],
  ["can i return underwear if i opened it", /cannot take back/],
])("a question to the shop in a stranger's words: %s", async (message, told) => {
  expect((await holdDemoTalk({}, message)).text).toMatch(told);
});

test("who tells of a pregnancy and wishes for goods is shown goods", async () => {
  const { text, cards } = await holdDemoTalk(
    {},
    "I'm pregnant and sweat a lot. Electrolytes with zero caffeine please",
  );
  expect(text).toMatch(/professional/);
  expect(cards.join()).toMatch(/Brine|Saltlick/);
  expect(cards.join()).not.toMatch(/\+ Caffeine/);
});

test.each([
  ["running watch with heart rate. Don't care about maps or music. Under $300", "Compass 45 GPS Watch"],
  ["do you have knee socks for long flights?", "Lockstep Compression Socks"],
])("what is not cared about, or describes something else, is no wish: %s", async (message, title) => {
  const { text, cards } = await holdDemoTalk({}, message);
  expect(cards[0]).toBe(title);
  expect(text).not.toMatch(/What fails/);
});

test.each([
  ["I take a 7 and a half, sand, wide, add it to my cart", "1 Sand / 7.5 / Wide"],
  ["sand, seven and a half, wide, put it in my cart please", "1 Sand / 7.5 / Wide"],
])("half a size may be said in words: %s", async (message, line) => {
  const talk = aDemoConversation();
  await talk.say("women's Towpath Walker");
  await talk.say(message);
  const read = await talk.ports.cart.read();
  const lines = read.status === "cart" ? read.cart.lines : [];
  expect(lines.map(({ quantity, variantTitle }) => `${quantity} ${variantTitle ?? ""}`)).toEqual([line]);
});
