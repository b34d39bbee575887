import { expect, test } from "vitest";
import { learnMoods, type LabelledText } from "~/agent/perception/sentiment/learn-moods";
import { readMood } from "~/agent/perception/sentiment/mood-features";
import type { MoodModel } from "~/agent/perception/sentiment/mood-model";
import { scoreSentiment } from "~/agent/perception/sentiment/score-sentiment";
import { tokenize } from "~/agent/perception/tokenize";

const THINGS = ["seat", "crew", "flight", "meal", "screen", "blanket", "gate", "queue"];
const examples: LabelledText[] = THINGS.flatMap((thing): LabelledText[] => [
  { text: `the ${thing} was zorbly`, label: "positive" },
  { text: `really zorbly ${thing}`, label: "positive" },
  { text: `the ${thing} was grunty`, label: "negative" },
  { text: `such a grunty ${thing}`, label: "negative" },
  { text: `where is the ${thing}`, label: "neutral" },
  { text: `is there a ${thing}`, label: "neutral" },
]);
const model = learnMoods(examples);
const twoSided = learnMoods(examples.filter(({ label }) => label !== "neutral"));
const read = (text: string, by: MoodModel = model) => scoreSentiment(text, tokenize(text), by);

test.each([
  ["a zorbly luggage belt", "positive"],
  ["what a grunty luggage belt", "negative"],
  ["is there a luggage belt", "neutral"],
])("reads words it learnt: %j is %s", (text, label) => {
  expect(read(text).label).toBe(label);
});

test("scores a mood between -1 and 1", () => {
  expect(read("zorbly").score).toBeGreaterThan(0.2);
  expect(read("grunty").score).toBeLessThan(-0.2);
  for (const text of ["zorbly ".repeat(300), ""]) expect(Math.abs(read(text).score)).toBeLessThanOrEqual(1);
});

test("learns the same model again", () => {
  expect(learnMoods(examples)).toEqual(model);
});

test("knows only the labels it was shown, and gives the one whose side the score is on", () => {
  expect(twoSided.labels).toEqual(["negative", "positive"]);
  for (const text of ["where is the seat", "a zorbly seat", "a grunty queue", ""]) {
    const { label, score } = read(text, twoSided);
    expect(label).toBe(score > 0 ? "positive" : "negative");
  }
});

test("reads a message of several sentences sentence by sentence, and a single one as a whole", () => {
  const { sentences } = readMood("The seat was zorbly. We liked it but the queue was grunty.", model.places);
  expect(sentences).toHaveLength(3);

  const single = readMood("the queue was grunty", model.places);
  expect(single.sentences).toEqual([single.whole]);
});
