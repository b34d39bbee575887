import { describe, expect, test } from "vitest";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";
import { findHome } from "~/agent/need-state/find-market";

const IN_CANADA = { currency: "CAD", rate: 1.4 };
const LINK = /\[show in Canada\]\(\/products\/watchfire-beanie\?country=CA\)/;

function aShopThatSellsToCanada() {
  const talk = aDemoConversation({ page: { country: "US", currency: "USD" } });
  talk.storefront.sellAbroad("CA", IN_CANADA);
  return talk;
}

describe("prices of another country", () => {
  test.each(["and in Canadian dollars?", "how much is it in Canada?"])(
    "are read there, and a tap switches to it: %s",
    async (message) => {
      const talk = aShopThatSellsToCanada();
      await talk.say("how much is the Watchfire beanie?");
      const reply = await talk.say(message);

      expect(reply.text).toMatch(/CA\$44\.80.*Canada/);
      expect(reply.text).toMatch(LINK);
      expect(reply.cards).toEqual([]);
    },
  );

  test("are not made up, and no tap is offered, where the shop does not sell there", async () => {
    const talk = aShopThatSellsToCanada();
    await talk.say("how much is the Watchfire beanie?");
    const reply = await talk.say("how much is it in Japan?");

    expect(reply.text).toMatch(/\$32\.00.*country menu/);
    expect(reply.text).not.toMatch(/¥|\]\(/);
  });

  test("are offered to who says where they live, beside whose prices these are", async () => {
    const talk = aShopThatSellsToCanada();
    const list = await talk.say("we live in Canada, show me the Watchfire beanie or another warm hat");
    const [tap] = list.blocks
      .flatMap((block) => (block.type === "quick-replies" ? block.options : []))
      .filter(({ label }) => label === "Price in Canada");
    const reply = await talk.say(tap?.message ?? "there is no such tap");

    expect(list.chips).toContain("Country: Canada");
    expect(list.chips).not.toContain("Canada");
    expect(reply.text).toMatch(/CA\$/);
  });

  test("are asked for no longer once the page shows them", async () => {
    const talk = aShopThatSellsToCanada();
    await talk.say("I live in Canada. how much is the Watchfire beanie?");
    talk.goTo({ country: "CA", currency: "CAD" });
    const reply = await talk.say("and socks?");

    expect(reply.memory.needState.market).toBeUndefined();
    expect(reply.chips).toEqual(["Socks"]);
  });

  test("stay asked for through a change of topic", async () => {
    const talk = aShopThatSellsToCanada();
    await talk.say("I live in Canada. show me socks");

    expect((await talk.say("and a headlamp?")).chips).toEqual(["Headlamp", "Country: Canada"]);
  });
});

describe("where somebody is at home", () => {
  test.each([
    ["I live in Canada", "CA"],
    ["we’re based in Berlin, and it rains", "DE"],
    ["I'm in the US", "US"],
    ["ordering from France", "FR"],
    ["Ich wohne in der Schweiz", "CH"],
    ["j'habite en France", "FR"],
    ["vivo en España", "ES"],
  ])("%s", (text, country) => {
    expect(findHome(text)?.country).toBe(country);
  });

  test.each([
    "shoes for a race in Canada",
    "do you ship to Spain?",
    "I'm in love with trails",
    "made in Italy",
    "I live in the hills",
  ])("is not said by: %s", (text) => {
    expect(findHome(text)).toBeNull();
  });
});
