import { expect, test } from "vitest";
import { packSentiment, unpackSentiment } from "~/agent/perception/sentiment/sentiment-data";
import type { LabelledText } from "~/agent/perception/sentiment/learn-moods";
import { labelProbabilities, toVector, type SentimentModel } from "~/agent/perception/sentiment/sentiment-model";
import { trainSentiment } from "~/agent/perception/sentiment/train-sentiment";

const THINGS = ["seat", "crew", "flight", "meal", "screen", "blanket", "gate", "queue"];
const examples: LabelledText[] = THINGS.flatMap((thing): LabelledText[] => [
  { text: `the ${thing} was zorbly`, label: "positive" },
  { text: `really zorbly ${thing}`, label: "positive" },
  { text: `the ${thing} was grunty`, label: "negative" },
  { text: `such a grunty ${thing}`, label: "negative" },
  { text: `where is the ${thing}`, label: "neutral" },
  { text: `is there a ${thing}`, label: "neutral" },
]);
const model = trainSentiment(examples);

function read(text: string, by: SentimentModel = model) {
  const probabilities = Array.from(labelProbabilities(by, toVector(by.features, text)));
  const of = (label: "negative" | "positive") => probabilities[by.labels.indexOf(label)] ?? 0;
  return {
    label: by.labels[probabilities.indexOf(Math.max(...probabilities))],
    score: of("positive") - of("negative"),
  };
}

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
});

test("learns the same weights again", () => {
  expect(trainSentiment(examples).weights).toEqual(model.weights);
});

test("knows only the labels it was shown", () => {
  const two = trainSentiment(examples.filter(({ label }) => label !== "neutral"));

  expect(two.labels).toEqual(["negative", "positive"]);
  expect(["negative", "positive"]).toContain(read("where is the seat", two).label);
});

test("keeps its readings when it is stored", () => {
  const stored = unpackSentiment(packSentiment(model));

  for (const { text } of examples) {
    expect(read(text, stored).label).toBe(read(text).label);
    expect(Math.abs(read(text, stored).score - read(text).score)).toBeLessThan(0.1);
  }
});
