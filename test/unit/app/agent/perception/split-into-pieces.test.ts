import { expect, test } from "vitest";
import { splitIntoPieces } from "~/agent/perception/intents/split-into-pieces";

const story = (sentences: number) =>
  Array.from({ length: sentences }, (_, at) => `On day ${at + 1} we walked along the river.`);

test("a short message is one piece", () => {
  expect(splitIntoPieces("Do you have it in blue? I would like two.")).toEqual([
    "Do you have it in blue? I would like two.",
  ]);
});

test("a long message is read whole, of a very long story the beginning, the end and some pieces between", () => {
  const piecesOf = (sentences: number) => splitIntoPieces(story(sentences).join(" ")).map((piece) => piece.trim());
  expect(piecesOf(8)).toEqual(story(8));
  expect(piecesOf(30)).toEqual([1, 2, 3, 4, 5, 30].map((day) => `On day ${day} we walked along the river.`));
});

test.each(["Can I return the boots?", "The lamp that you sent is broken.", "Ich brauche einen blauen Rucksack."])(
  "what is said to the shop in the middle of a very long story is read: %s",
  (wish) => {
    const sentences = story(30);
    sentences.splice(14, 0, wish);
    expect(splitIntoPieces(sentences.join(" ")).map((piece) => piece.trim())).toContain(wish);
  },
);

test("of what lies between nothing is read twice, and no more than a few pieces", () => {
  const words = Array.from({ length: 350 }, (_, at) => `word${at}`);
  const read = splitIntoPieces(words.join(" ")).flatMap((piece) => piece.split(" "));
  expect(new Set(read).size).toBe(read.length);
  expect(read.length).toBeLessThanOrEqual(96);
  expect([read[0], read[read.length - 1]]).toEqual(["word0", "word349"]);
});
