import { describe, expect, test } from "vitest";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";

describe("a choice between two names", () => {
  test.each([
    "Heron or Gannet sunglasses?",
    "between the Grain and the Drift roller, which one for a beginner?",
    "I'm torn: Compass 45 or Sextant 47?",
  ])("is put side by side: %s", async (message) => {
    const reply = await aDemoConversation().say(message);

    expect(reply.blocks.some(({ type }) => type === "comparison")).toBe(true);
  });

  test("goes to the one that keeps the wish", async () => {
    const reply = await aDemoConversation().say("Brine or Daybreak tablets? I don't tolerate caffeine");

    expect(reply.text).toMatch(/I'd take the Brine Electrolyte Tablets/);
    expect(reply.text).toMatch(/Daybreak .*caffeine/);
  });
});

describe("a kind with a limit or a wish", () => {
  test.each([
    ["rain jacket, at most a hundred and thirty dollars", /Jacket/],
    ["which women's stability shoe comes in wide?", /Keelson|Plumb/],
    ["do you at least have a headlamp that is rechargeable?", /Headlamp/],
  ])("is looked for, not asked about: %s", async (message, kind) => {
    const reply = await aDemoConversation().say(message);

    expect(reply.text).not.toMatch(/Which of these/);
    expect(reply.cards[0]).toMatch(kind);
  });
});

describe("of the thing that is talked about", () => {
  test("one fact after the other is told", async () => {
    const talk = aDemoConversation();
    await talk.say("tell me about the Skua Carbon");
    await talk.say("how heavy is it?");

    expect((await talk.say("and the drop?")).text).toMatch(/with a drop of 8 mm/);
  });

  test("what it does names nothing else", async () => {
    const talk = aDemoConversation();
    await talk.say("tell me about the women's Headwater rain jacket");

    expect((await talk.say("does it pack small?")).text).toMatch(/Headwater/);
  });

  test("a color that was asked for stays when the size is said", async () => {
    const talk = aDemoConversation();
    await talk.say("women's Scree 4 in teal please");
    const reply = await talk.say("put an 8 and an 8.5 in my cart, I'll send one back");

    expect(reply.text).toMatch(/Teal \/ 8\).*Teal \/ 8\.5/s);
  });

  test("it is asked after when somebody comes back", async () => {
    const talk = aDemoConversation();
    await talk.say("gps watch, I can spend 300");

    expect((await talk.say("hi again, is the watch still there?")).cards).toEqual(["Compass 45 GPS Watch"]);
  });
});

test("what nobody here has heard of is said not to be there", async () => {
  expect((await aDemoConversation().say("do you have Nike Pegasus?")).text).toMatch(
    /don't (?:have|seem to have)|couldn't find/,
  );
});

describe("the shop's pages", () => {
  test("answer what is asked about a wish beside the wish", async () => {
    const reply = await aDemoConversation().say(
      "show me waterproof jackets for men and tell me whether I can return one after wearing it",
    );

    expect(reply.cards.length).toBeGreaterThan(0);
    expect(reply.text).toMatch(/60 days/);
  });

  test("tell who is not logged in how long parcels take", async () => {
    expect((await aDemoConversation().say("how long until my parcel gets here?")).text).toMatch(/log in.*3-5/s);
  });

  test("say what holds for the own country, not for another one", async () => {
    const reply = await aDemoConversation({ page: { country: "US" } }).say("when would a parcel arrive?");

    expect(reply.text).not.toMatch(/5-8 business days\.? Import/);
    expect(reply.text).toMatch(/3-5|same day/);
  });
});

describe("what is reduced", () => {
  test.each([
    ["is anything on sale?", /^Reduced at the moment: .*\$[\d.]+ instead of \$/],
    ["anything reduced in women's shoes?", /^Reduced at the moment: the Women's/],
    ["gibt es etwas im Angebot?", /^Gerade reduziert: /],
  ])("is shown with the price before: %s", async (message, told) => {
    const reply = await aDemoConversation().say(message);

    expect(reply.text).toMatch(told);
    expect(reply.cards.length).toBeGreaterThan(0);
  });

  test.each(["do you have a student discount?", "do you have a discount code?"])(
    "is not what a code is asked for: %s",
    async (message) => {
      expect((await aDemoConversation().say(message)).text).not.toContain("Reduced at the moment");
    },
  );
});

test("a part of the body names no jewelry", async () => {
  const reply = await aDemoConversation().say("my ears get cold when I run");

  const kinds = reply.memory.needState.constraints.filter(({ kind }) => kind === "category");
  expect(kinds.map(({ value }) => value)).toEqual(["headband"]);
});

test("how many days is not how much", async () => {
  const reply = await aDemoConversation().say("¿cuánto tiempo tengo para devolver un producto?");

  expect(reply.text).toMatch(/60/);
});
