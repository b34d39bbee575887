import { describe, expect, test } from "vitest";
import { asksMayReturn } from "~/agent/knowledge/may-return";
import { conceptsOf } from "~/agent/knowledge/question-concepts";
import { perceive } from "~/agent/perception/perceive";
import { spellOut } from "~/agent/perception/spell-out";
import { readForget } from "~/agent/profile/read-forget";
import { asksAgain } from "~/agent/recall/asks-again";
import { dropSlips } from "~/agent/recall/drop-slips";
import { aDemoShop } from "../../../../builders/a-demo-shop.ts";
import { aVocabulary } from "../../../../builders/a-vocabulary.ts";

const vocabulary = aVocabulary(aDemoShop().documents);
const read = (text: string) => perceive(text, { vocabulary, expectedLanguage: "en" });

describe("what strangers write", () => {
  test.each([
    ["r these 4 my wife", "are these for my wife"],
    ["nothin from halden pls", "nothing from halden please"],
    ["whats ur returns policy", "what's your returns policy"],
    ["size R in a US 4", "size R in a US 4"],
    ["the main cabin", "the main cabin"],
  ])("%s is read as %s", (typed, meant) => {
    expect(spellOut(typed)).toBe(meant);
  });

  test("a size that is taken back in the same breath was not meant", () => {
    const sizes = (text: string) =>
      dropSlips(read(text)).entities.flatMap((entity) => (entity.type === "size" ? [entity.value.size] : []));
    expect(sizes("size 9, no sorry 9.5, please")).toEqual(["9.5"]);
    expect(sizes("size 9, and 2 pairs")).toEqual(["9"]);
  });

  test.each([
    ["same gels as last time", "product"],
    ["road shoes in the size I took last time", "size"],
    ["show me running shoes", null],
    ["I want to return the jacket I bought", null],
    ["please change the delivery address to the one I used last time", null],
  ] as const)("%s asks again for: %s", (text, wanted) => {
    expect(asksAgain(read(text))).toBe(wanted);
  });

  test.each([
    ["can I return them?", true],
    ["could we send it back", true],
    ["can I return gels?", false],
    ["can I return sale shoes?", false],
    ["what does a return cost?", false],
  ])("%s asks whether and until when: %s", (text, wanted) => {
    expect(asksMayReturn(text, conceptsOf(text))).toBe(wanted);
  });

  test("whatever is known of somebody is wiped in their words", () => {
    expect(readForget("wipe whatever you have on me")).toEqual({ what: "everything" });
    expect(readForget("wipe whatever I have in the cart")).toBeNull();
  });
});
