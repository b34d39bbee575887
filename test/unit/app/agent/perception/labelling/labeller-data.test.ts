import { expect, test } from "vitest";
import { labelTokens } from "~/agent/perception/labelling/label-tokens";
import { packLabeller, unpackLabeller } from "~/agent/perception/labelling/labeller-data";
import { trainLabeller } from "~/agent/perception/labelling/train-labeller";

test("a labeller keeps its readings when it is stored", () => {
  const examples = ["red", "blue", "green"].flatMap((color) =>
    ["rain jacket", "water bottle"].map((thing) => ({
      tokens: [color, ...thing.split(" ")],
      tags: ["B-color", "B-category", "I-category"],
    })),
  );
  const labeller = trainLabeller(examples);
  const stored = unpackLabeller(packLabeller(labeller));

  for (const { tokens, tags } of examples) {
    expect(labelTokens(labeller, tokens)).toEqual(tags);
    expect(labelTokens(stored, tokens)).toEqual(tags);
  }
});
