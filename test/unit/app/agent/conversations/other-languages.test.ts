import { describe, expect, test } from "vitest";
import { aDemoConversation } from "../../../../builders/a-demo-conversation.ts";

const LANGUAGES = /English, German, French and Spanish/;

describe("a language that no texts are written in", { timeout: 60_000 }, () => {
  test.each([
    "أريد حذاء جري",
    "привет, сколько стоит доставка?",
    "靴を探しています",
    "θέλω παπούτσια για τρέξιμο",
    "달리기 신발 있어요?",
  ])("is said not to be understood, with a person one tap away: %s", async (message) => {
    const talk = aDemoConversation();
    const reply = await talk.say(message);

    expect(reply.text).toMatch(LANGUAGES);
    expect(reply.cards).toEqual([]);
    expect(reply.quickReplies).toContain("Talk to a person");
  });

  test("finds what the shop calls by the same name all the same", async () => {
    const reply = await aDemoConversation().say("есть Watchfire Beanie?");

    expect(reply.text).toMatch(/Watchfire/);
    expect(reply.text).not.toMatch(LANGUAGES);
  });

  test("leaves what was wanted before as it was", async () => {
    const talk = aDemoConversation();
    const before = await talk.say("women's trail shoes under 150");
    const reply = await talk.say("شكرا جزيلا، هل لديكم شيء آخر");

    expect(reply.text).toMatch(LANGUAGES);
    const needs = reply.blocks.flatMap((block) =>
      block.type === "need-state" ? [block.chips.map(({ label }) => label)] : [],
    );
    expect(needs.at(-1)).toEqual(before.chips);
  });
});
