import { describe, expect, test } from "vitest";
import { conceptsOf, otherWordsFor } from "~/agent/knowledge/question-concepts";
import { scorePassages } from "~/agent/knowledge/score-passages";
import { selectAnswer } from "~/agent/knowledge/select-answer";
import type { KnowledgePassage } from "~/ports/knowledge-search";

/** A shelf whose titles and texts share few words with the way people ask. */
const SHELF: [title: string, text: string][] = [
  ["Can I return a product if I changed my mind?", "Yes, within a month, unworn and in its packaging."],
  ["How do I create an account?", "Press the button at the top right and follow the steps."],
  ["Do you ship internationally?", "We deliver to most of Europe. The carrier collects import taxes."],
  ["Which payment methods do you accept?", "Cards, wallets and bank transfer."],
  ["Can I use several promo codes?", "One code an order."],
  ["What if my parcel is lost?", "Write to us and we look for it with the carrier."],
  ["Do you have a loyalty program?", "Members collect a point for every dollar."],
];

const passages: KnowledgePassage[] = SHELF.map(([title, text], index) => ({
  ...{ id: String(index), kind: "faq" as const, title, url: null, text, score: 0.5 },
}));

function bestFor(question: string): string | undefined {
  const scored = scorePassages(conceptsOf(question), passages);
  return scored.sort((left, right) => right.score - left.score)[0]?.passage.title;
}

describe("a question in other words", () => {
  test.each([
    ["I don't like it anymore, can I send it back", /changed my mind/],
    ["how do I sign up", /create an account/],
    ["do you deliver abroad", /internationally/],
    ["can I pay with paypal", /payment methods/],
    ["combine two coupons", /promo codes/],
    ["my package never arrived", /lost/],
    ["can I earn points", /loyalty/],
  ])("%j finds its answer", (question, title) => {
    expect(bestFor(question)).toMatch(title);
  });

  test("brings the words that pages use for it", () => {
    expect(otherWordsFor("how do I sign up")).toContain("account");
    expect(otherWordsFor("purple elephants")).toBe("");
  });

  test("takes a phrase for what it means, not for its words", () => {
    expect(conceptsOf("can I send it back")).toEqual(new Set(["#give_back"]));
  });
});

describe("what the shelf does not hold", () => {
  test.each([
    "is the cotton organic",
    "do you accept interns",
    "can I bring my dog",
    "who is the president of France",
    "how loud is the vacuum cleaner",
  ])("%j is not answered", (question) => {
    expect(selectAnswer(question, "", passages)).toBeNull();
  });
});
