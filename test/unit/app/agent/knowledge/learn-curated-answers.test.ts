import { expect, test } from "vitest";
import { learnCuratedAnswers } from "~/agent/knowledge/learn-curated-answers";

const matcher = learnCuratedAnswers([
  { id: "b7", phrasings: ["do you resole shoes", "can you replace the sole of my shoe", "resoling service"] },
  { id: "c2", phrasings: ["can i bring my dog to the shop", "are dogs allowed in the store", "pets in the shop"] },
  { id: "d9", phrasings: ["do you lend running poles", "can i rent poles for a race", "pole rental"] },
]);

test("a merchant's questions are recognised in other words", () => {
  expect(matcher.match("are dogs welcome in your shop?")?.id).toBe("c2");
  expect(matcher.match("could you resole my old shoes")?.id).toBe("b7");
  expect(matcher.match("is it possible to rent poles")?.id).toBe("d9");
});

test("what was not asked about stays unanswered", () => {
  for (const text of ["where is my parcel", "i want a refund", "", "what is the capital of peru"]) {
    expect({ text, match: matcher.match(text) }).toEqual({ text, match: null });
  }
});

test("without questions there is no answer", () => {
  expect(learnCuratedAnswers([]).match("hello")).toBeNull();
});
