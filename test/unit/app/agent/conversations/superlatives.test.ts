import { beforeAll, describe, expect, test } from "vitest";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";

beforeAll(() => aDemoConversation().say("hello"), 30_000);

describe("the most and the least of something that is listed", () => {
  test.each([
    ["what is the heaviest running vest pack you have?", "Shearwater 12 Running Vest", "296"],
    ["which men's jacket is the lightest?", "Men's Sandpiper Wind Jacket", "89"],
    ["the road shoe with the lowest drop, for women", "Women's Wayside Zero", "0 mm"],
    ["which gel has the most carbs?", "Longhaul 40 Gel", "40"],
    ["welche Stirnlampe ist die hellste?", "Lighthouse 900 Headlamp", "900"],
  ])("%s", async (message, title, figure) => {
    const reply = await aDemoConversation().say(message);
    expect(reply.cards[0]).toBe(title);
    expect(reply.text).toContain(figure);
  });

  test("among what was shown, and it can be added as such", async () => {
    const talk = aDemoConversation();
    await talk.say("show me foam rollers");
    expect((await talk.say("which of the two is lighter?")).text).toMatch(
      /Drift Soft Roller.*480 g.*Grain Foam Roller/,
    );
    expect((await talk.say("I'll take the lighter one in lilac")).text).toMatch(/Drift Soft Roller \(Lilac\)/);
  });

  test("what is not listed stays unknown", async () => {
    const talk = aDemoConversation();
    await talk.say("running socks");
    expect((await talk.say("which one is heaviest?")).text).toMatch(/doesn't list a figure/);
  });

  test("something lighter is a wish for another one, not a question", async () => {
    const talk = aDemoConversation();
    await talk.say("tell me about the women's Headwater rain jacket");
    expect((await talk.say("something similar but lighter")).cards).not.toContain("Women's Headwater Rain Jacket");
  });

  test("how long something lasts is its figure, not how it is charged", async () => {
    expect(
      (await aDemoConversation().say("for how long does the Beacon clip light burn on one charge?")).text,
    ).toContain("8 h");
  });
});
