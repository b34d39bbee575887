import { describe, expect, test } from "vitest";
import { holdDemoTalk } from "../../../../builders/hold-demo-talk.ts";

describe("what is asked of the thing at hand is answered from its own texts", () => {
  test.each<[page: string, question: string, told: RegExp]>([
    ["sextant-47-trail-watch", "is it the one with the torch built in?", /flashlight/],
    ["beacon-clip-light", "from how far away can cars see it", /quarter mile/],
    ["tarn-soft-flask-500", "can i screw my katadyn filter on", /filter caps/],
    ["early-miles-enamel-mug", "can i nuke it", /microwave/],
    ["womens-updraft-race-singlet", "where do the safety pins go without ruining it", /tabs/],
    ["ember-thermal-gloves", "can i open my gels with them on", /open a gel/],
    ["heron-sunglasses", "are these polarised? and do they come with a case", /pouch.*polarized/],
    ["lantern-300-headlamp", "how do you charge this and how long does it take", /hour and a half/],
  ])("%s: %s", async (page, question, told) => {
    expect((await holdDemoTalk({ page }, question)).text).toMatch(told);
  });

  test.each<[page: string, locale: string, question: string, told: RegExp]>([
    ["shearwater-12-running-vest", "de", "ist die trinkblase dabei?", /bladder/],
    ["tarn-soft-flask-500", "fr", "ça va au congélateur ?", /Freezes/],
    ["weir-handheld-bottle", "es", "soy zurda, me vale?", /left/],
  ])("%s (%s): %s", async (page, locale, question, told) => {
    expect((await holdDemoTalk({ page, locale }, question)).text).toMatch(told);
  });

  test("what no text of it speaks of is not made up", async () => {
    const { text } = await holdDemoTalk({ page: "millpond-insulated-bottle" }, "does it whistle when i blow into it?");
    expect(text).toMatch(/doesn't say/);
  });
});
