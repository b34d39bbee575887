import fc from "fast-check";
import { expect, test } from "vitest";
import { labelTokens } from "~/agent/perception/labelling/label-tokens";
import type { LabelledTokens } from "~/agent/perception/labelling/labeller";
import { tagProbabilities } from "~/agent/perception/labelling/tag-probabilities";
import { trainLabeller } from "~/agent/perception/labelling/train-labeller";

const COLORS = ["red", "blue", "green", "black"];
const MAKERS = ["acme", "zenlo", "brandt", "ovida"];
const THINGS = ["running shoes", "rain jacket", "water bottle", "wool socks"];

/** "acme red rain jacket": a maker, a colour and a thing of two words. */
const examples: LabelledTokens[] = MAKERS.flatMap((maker) =>
  COLORS.flatMap((color) =>
    THINGS.map((thing) => ({
      tokens: [maker, color, ...thing.split(" ")],
      tags: ["B-creator", "B-color", "B-thing", "I-thing"],
    })),
  ),
);

const labeller = trainLabeller(examples);

test("tags what it has seen", () => {
  expect(labelTokens(labeller, ["zenlo", "blue", "rain", "jacket"])).toEqual([
    "B-creator",
    "B-color",
    "B-thing",
    "I-thing",
  ]);
});

test("tags an unknown word by its place and neighbours", () => {
  expect(labelTokens(labeller, ["quorvo", "black", "water", "bottle"])[0]).toBe("B-creator");
});

test("learns the same weights again", () => {
  expect(trainLabeller(examples).weights).toEqual(labeller.weights);
});

test("gives each word one tag, and an inside tag only after its own kind", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.constantFrom("red", "rain", "jacket", "acme"), fc.string())), (tokens) => {
      const tags = labelTokens(labeller, tokens);

      expect(tags).toHaveLength(tokens.length);
      tags.forEach((tag, index) => {
        if (tag.startsWith("I-")) expect(tags[index - 1]?.slice(2)).toBe(tag.slice(2));
      });
    }),
  );
});

test("knows no tag when it was shown none", () => {
  expect(labelTokens(trainLabeller([]), ["red", "shoes"])).toEqual(["O", "O"]);
});

test("refuses words and tags that differ in number", () => {
  expect(() => trainLabeller([{ tokens: ["red", "shoes"], tags: ["B-color"] }])).toThrow(
    "Example 1 has 2 tokens and 1 tags.",
  );
});

test("probabilities add up to one at each place, however large the scores", () => {
  const tags = labeller.tags.length;
  const scores = Float64Array.from({ length: 3 * tags }, (_, index) => (index % 5) * 400);
  const { places, steps } = tagProbabilities(labeller.steps, scores);

  for (let place = 0; place < 3; place++) {
    const sum = places.subarray(place * tags, (place + 1) * tags).reduce((total, value) => total + value, 0);
    expect(sum).toBeCloseTo(1);
  }
  expect(steps.reduce((total, value) => total + value, 0)).toBeCloseTo(3);
});
