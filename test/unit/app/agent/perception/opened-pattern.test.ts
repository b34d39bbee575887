import { describe, expect, test } from "vitest";
import { findOpenings, matchOpened, openedPattern } from "~/agent/perception/entities/opened-pattern";
import { tokenizeFolded } from "~/agent/perception/tokenize";

const PRICE = openedPattern(String.raw`[$€]|\d|eur(?!\p{L})`, String.raw`(?:(?:[$€]|\beur)\s?)?\d+(?:\s?(?:eur|€))?`);
const FROM_HERE = openedPattern("d'ici|here", String.raw`\b(?:d'ici|here)\b`);

function read(pattern: typeof PRICE, text: string): string[] {
  return matchOpened(pattern, text, findOpenings(text, tokenizeFolded(text))).map(([whole]) => whole);
}

describe("a pattern that is tried where its opener stands", () => {
  test.each([
    ["at a sign", "about $50", ["$50"]],
    ["at a figure", "50 eur", ["50 eur"]],
    ["at a word", "eur 50", ["eur 50"]],
    ["at a figure within a word", "size10 or x20", ["10", "20"]],
    ["behind an apostrophe", "l'eur 5", ["eur 5"]],
    ["at the end of a text", "now €5", ["€5"]],
    ["in the middle of nothing else", "neuron europe", []],
  ])("is found %s", (_, text, found) => {
    expect(read(PRICE, text)).toEqual(found);
  });

  test("is found with what stands behind an apostrophe", () => {
    expect(read(FROM_HERE, "d'ici demain, here")).toEqual(["d'ici", "here"]);
  });

  test("finds what the same pattern finds that is tried at each letter", () => {
    const text = "from $5 to 10€, eur 20 eur 30, 40 50eur (60) #70 a80b";
    expect(read(PRICE, text)).toEqual(text.match(new RegExp(PRICE.pattern.source, "gu")));
  });

  test("takes no part of what it found for another one", () => {
    const pairs = openedPattern(String.raw`\d`, String.raw`\d \d`);
    expect(read(pairs, "1 2 3 4 5")).toEqual(["1 2", "3 4"]);
  });
});
