import { describe, expect, test } from "vitest";
import { selectAnswer } from "~/agent/knowledge/select-answer";
import { splitSentences } from "~/agent/reply/split-sentences";
import type { KnowledgePassage } from "~/ports/knowledge-search";

const TEXTS: [title: string, text: string][] = [
  ["Sizes: Men's boots", "US men's | EU | Foot (cm)\n8 | 41 | 25.5-26\n9 | 42.5 | 26.5-27\n10 | 44 | 27.5-28"],
  ["Sizes: Women's boots", "US women's | EU\n7 | 38\n8 | 39\n9 | 40.5"],
  ["Sizes: Men's shirts", "Men | Chest (in) | Waist (in)\nM | 38-40 | 32-34\nL | 41-43 | 35-37"],
  ["Delivery: Home", "Delivery costs $7. From $60 delivery is free. Express costs $15 and takes one day."],
  ["Delivery: Canada", "Delivery to Canada costs $19 and takes 6 days."],
  ["What to wear", "From 40 to 50 °F a long sleeve. 30 to 40 °F: a vest and gloves. Below 30 °F: mittens."],
  ["Discounts", "Ten percent off for new customers. One code an order."],
  [
    "Returns",
    "You can send back anything for 45 days. Sale goods can be returned as well. Opened food cannot be returned.",
  ],
  ["Contact", "Write to shop@example.com. Telephone +1 555-010-0199, from Monday to Friday."],
];

const passages: KnowledgePassage[] = TEXTS.map(([title, text], index) => ({
  ...{ id: String(index), kind: "page" as const, title, url: null, text, score: 0.5 },
}));

function quoteFor(question: string): string {
  const answer = selectAnswer(question, "", passages);
  if (answer === null) return "";
  const sentences = splitSentences(answer.passage.text);
  return answer.sentences.map((index) => sentences[index] ?? "").join(" ");
}

describe("the row of a size table", () => {
  test.each([
    ["what is EU 44 in men's boots?", "10 | 44 | 27.5-28"],
    ["men's US 9 in EU boots?", "9 | 42.5 | 26.5-27"],
    ["which size of men's boots is a European 41?", "8 | 41 | 25.5-26"],
    ["women's boots EU 39?", "8 | 39"],
    ["my foot is 27 cm long, which size of men's boots?", "9 | 42.5 | 26.5-27"],
    ["my chest is 42 inches, which shirt size?", "L | 41-43 | 35-37"],
    ["my chest is 106 cm, which men's shirt size?", "L | 41-43 | 35-37"],
  ])("%s", (question, row) => {
    expect(quoteFor(question)).toBe(row);
  });

  test("no row for a figure that no table has", () => {
    expect(quoteFor("men's boots in EU 52?")).not.toMatch(/\| (?:41|42\.5|44) \|/);
  });
});

describe("the condition that holds", () => {
  test.each([
    ["what does delivery cost for an order of $80?", /From \$60 delivery is free/],
    ["my order is 20 dollars, what is delivery?", /Delivery costs \$7/],
    ["how much is delivery to Toronto?", /Canada costs \$19/],
    ["what should I wear at 35 degrees?", /30 to 40 °F/],
    ["can I return something from the sale?", /Sale goods/],
    ["what is your phone number?", /\+1 555/],
  ])("%s", (question, quote) => {
    expect(quoteFor(question)).toMatch(quote);
  });
});

describe("a thing that no text names", () => {
  test.each([
    "do you have a student discount?",
    "is there a discount for nurses?",
    "do you offer a trampoline course?",
  ])("%s is not answered by what comes near it", (question) => {
    expect(quoteFor(question)).toBe("");
  });

  test("what is named is answered", () => {
    expect(quoteFor("is there a discount for new customers?")).toMatch(/Ten percent/);
  });
});
