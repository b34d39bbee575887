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
  ["womens-cairn-mid-wp", "do I have to break them in?", /no breaking in/],
  ["womens-cairn-mid-wp", "do these need to be broken in first", /no breaking in/],
  ["skua-carbon", "how many miles do i get out of it", /200 miles/],
  ["skua-carbon", "how much mileage should I expect?", /200 miles/],
  ["lighthouse-900-headlamp", "can I swap the battery?", /battery can be changed/],
  ["almanac-sport-watch", "how long till I have to change the batteries", /three years/],
  ["rebuild-plant-protein", "how many servings per bag", /Twenty servings/],
  ["carry-on-running-belt", "does a big phone bounce in it?", /do not move/],
  ["mens-towline-track-pants", "do they keep heavy rain out", /not for heavy rain/],
  ["millrace-gift-card", "and they don't run out after a year or such?", /does not expire/],
  ["womens-harrier-tights", "what temp are they good for", /30 to 50/],
  ["rebuild-plant-protein", "soy in it?", /no soy/],
])("a question in other words than the description's is answered from it: %s, %s", async (page, question, told) => {
  expect((await holdDemoTalk({ page }, question)).text).toMatch(told);
});

test("what is listed for a plate answers whether it is of carbon", async () => {
  const { text } = await holdDemoTalk({ page: "skua-tempo" }, "has this one got a carbon plate?");
  expect(text).toMatch(/nylon/);
  expect(text).not.toMatch(/^Yes/);
});

test("where other distances are listed, those are told", async () => {
  const { text } = await holdDemoTalk({ page: "mens-dipper-flat" }, "can i wear these for a full marathon or not?");
  expect(text).toMatch(/5k, 10k/);
  expect(text.match(/Dipper Flat/g)).toHaveLength(1);
});

test("who only asks to see a thing asks nothing of its name's words", async () => {
  const { text } = await holdDemoTalk({}, "show me the men's Spillway rain pants");
  expect(text).toMatch(/sold out/);
});

test.each([
  ["carry-on-running-belt", "what size for 38 inch hips?", "add a coral one in that size", "1 Coral / M"],
  [
    "lockstep-compression-socks",
    "widest part of my calf is 14 inches. what size",
    "one pair berry in that size into the cart",
    "1 Berry / M (calf 13-15 in)",
  ],
  ["fold-away-trail-poles", "I'm 5'3\", which size do I need", "add that size to my cart", "1 110 cm"],
])(
  "a body measure has the size that the shop's own notes give it, also later: %s",
  async (page, asked, added, line) => {
    const talk = aDemoConversation();
    await talk.say(`tell me about the ${page.replaceAll("-", " ")}`);
    await talk.say(asked);
    await talk.say(added);
    expect(await linesIn(talk)).toEqual([line]);
  },
);

test("between two sizes both are told, and none is kept", async () => {
  const talk = aDemoConversation();
  await talk.say("Carry-On Running Belt");
  const { text } = await talk.say("what size for 36 inch hips?");
  expect(text).toMatch(/S and M/);
  await talk.say("add a coral one in that size");
  expect(await linesIn(talk)).toEqual([]);
});

test.each(["does the cheaper one play music", "can the less expensive one play music?"])(
  "the cheaper one of two is asked about, and nothing cheaper is looked for: %s",
  async (question) => {
    const { text, cards } = await holdDemoTalk({}, "Compass 45 or Sextant 47?", question);
    expect(cards).toEqual(["Compass 45 GPS Watch"]);
    expect(text).toMatch(/^No/);
  },
);

test.each([
  ["The Gravelway or the Scree 4, ladies?", ["Women's Gravelway", "Women's Scree 4"]],
  ["what's better for a woman, the Tern 3 or the Keelson 5?", ["Women's Tern 3", "Women's Keelson 5"]],
])("whose things are compared stands in the message: %s", async (message, titles) => {
  const { text } = await holdDemoTalk({}, message);
  for (const title of titles) expect(text).toContain(title);
});

test("the price of one in a width is told, whatever the size", async () => {
  const { text } = await holdDemoTalk({}, "Men's Eider 2", "what is the price of the black one in wide?");
  expect(text).toContain("$160.00");
});
