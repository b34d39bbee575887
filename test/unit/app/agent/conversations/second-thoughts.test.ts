import { describe, expect, test } from "vitest";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";

/** Says one after the other and returns the last reply. */
async function hold(...messages: string[]) {
  const talk = aDemoConversation();
  const [first = "", ...rest] = messages;
  let reply = await talk.say(first);
  for (const message of rest) reply = await talk.say(message);
  return reply;
}

describe("another thing than the one before", { timeout: 60_000 }, () => {
  test.each([
    [
      "add the Watchfire beanie in teal",
      "oh no, I meant the bobble hat, the rust one",
      /now Chimney Corner Bobble Hat \(Rust\)/,
    ],
    [
      "put the Heron sunglasses in black in my cart",
      "no i meant the gannet, black",
      /now Gannet Shield Sunglasses \(Black\)/,
    ],
    ["add the Lantern headlamp in black", "sorry, I meant the clip light, white", /now Beacon Clip Light \(White\)/],
  ])("%j, then %j", async (before, message, told) => {
    expect((await hold(before, message)).text).toMatch(told);
  });

  test.each([
    [
      "harrier tights in black M",
      "sorry, the women's ones. regular length",
      /Women's Harrier Tights in Black \/ M \/ Regular/,
    ],
    ["men's Merino 150 tee in navy L", "and for women?", /^The Women's Merino 150 Tee/],
    [
      "women's Headwater jacket",
      "do you have the men's version in black, M?",
      /Men's Headwater Rain Jacket in Black \/ M/,
    ],
  ])("%j, then %j is the same model for somebody else", async (before, message, told) => {
    expect((await hold(before, message)).text).toMatch(told);
  });

  test.each([
    ["the Tern 3 was too narrow for me, which road shoe is wider?", "Tern"],
    ["my heels slip in the wayside zero, they're too wide. which road shoes are snugger?", "Wayside"],
    ["die Plover waren zu eng, welche Straßenlaufschuhe sind breiter?", "Plover"],
  ])("%j asks for others", async (message, name) => {
    const { cards } = await hold(message);

    expect(cards.length).toBeGreaterThan(1);
    expect(cards.some((card) => card.includes(name))).toBe(false);
  });

  test("the other one of two is asked the same", async () => {
    expect((await hold("what does the Gannet weigh", "and the Heron?", "and the other one")).text).toMatch(
      /a weight of 29 g/,
    );
  });
});

describe("in the middle of choosing", { timeout: 60_000 }, () => {
  test.each([
    [
      "add the Five Lane toe socks",
      "hmm do they come in sunflower?",
      "ok sunflower, L",
      /Five Lane Toe Socks \(Sunflower/,
    ],
    ["add the Breakwater cap", "how much is it?", "white", /Breakwater Running Cap \(White\)/],
  ])("%j goes on after %j", async (wish, question, choice, told) => {
    const asked = await hold(wish, question);
    const chosen = await hold(wish, question, choice);

    expect(asked.text).not.toMatch(/in your cart|Added/);
    expect(chosen.text).toMatch(told);
  });

  test.each([
    [
      "what do the Lantern 300 and the Beacon clip light cost?",
      "I'll take both, the lamp in black and the clip in white",
      /Lantern 300 Headlamp \(Black\).*Beacon Clip Light \(White\)/,
    ],
    [
      "was kosten die Watchfire Mütze und das Earshot Stirnband?",
      "beides in den Warenkorb, die Mütze in Petrol und das Stirnband in Schwarz",
      /Watchfire Beanie \(Teal\).*Earshot Headband \(Black\)/,
    ],
  ])("%j, then each by its kind", async (before, message, told) => {
    expect((await hold(before, message)).text).toMatch(told);
  });

  test.each([
    ["two packs of the Fleet ankle socks in black, M", /2 of Fleet Ankle Socks 3-Pack \(Black \/ M/],
    ["2 pairs of Milepost socks in white, L", /2 of Milepost Crew Socks \(White \/ L/],
    ["one box of Mill Waffle, honey", /Mill Waffle \(Honey \/ Box of 16\)/],
  ])("%j is an order", async (message, told) => {
    expect((await hold(message)).text).toMatch(told);
  });

  test("a width in other words than the shop's is chosen", async () => {
    expect((await hold("women's Cairn Mid in charcoal", "8.5, breit, in den Warenkorb bitte")).text).toMatch(
      /Charcoal \/ 8\.5 \/ Wide/,
    );
  });
});

describe("what things are called", { timeout: 60_000 }, () => {
  test.each([
    ["was hilft gegen kalte Ohren beim Laufen?", /Headband/],
    ["il me faut quelque chose pour mes mains froides", /Gloves|Mittens/],
    ["vous avez des vestes de pluie ?", /Rain Jacket/],
  ])("%j", async (message, card) => {
    const { cards } = await hold(message);

    expect(cards[0]).toMatch(card);
  });

  test("what somebody dislikes is not shown again", async () => {
    const { cards } = await hold("gift for my sister under 40", "she hates mugs. anything else?");

    expect(cards.length).toBeGreaterThan(0);
    expect(cards.some((card) => card.includes("Mug"))).toBe(false);
  });

  test("a gift for tomorrow is the one that comes by e-mail", async () => {
    const reply = await hold("I need a birthday gift for tonight!!");

    expect(reply.cards).toContain("Millrace Gift Card");
    expect(reply.text).toMatch(/by e-mail/);
  });

  test.each(["looking for a treadmill for home", "ich suche ein Laufband für zuhause"])(
    "%j is not sold",
    async (message) => {
      expect((await hold(message)).text).toMatch(/don't have|führen wir .* nicht/);
    },
  );

  test.each([
    ["¿puedo devolver las zapatillas si me quedan pequeñas?"],
    ["darf ich Schuhe zurückschicken wenn sie mir nicht gefallen?"],
    ["can I bring it back if I don't like it"],
  ])("%j asks how long one has", async (message) => {
    expect((await hold(message)).text).toMatch(/60 days/);
  });
});
