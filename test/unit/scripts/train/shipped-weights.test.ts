import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ownMessages } from "../../../../scripts/train/own-messages.ts";
import { readMessages } from "../../../../scripts/train/read-messages.ts";
import { trainIntents } from "../../../../scripts/train/train-intents.ts";
import { trainLanguages } from "../../../../scripts/train/train-languages.ts";
import { trainWordVectors } from "../../../../scripts/train/train-word-vectors.ts";

const hasData = (process.env.SHOPWALKER_EVAL_DATA ?? "") !== "";
const shipped = (name: string) => readFileSync(`app/agent/perception/weights/${name}.json`, "utf8");

test.runIf(hasData)(
  "training again gives the shipped weights, bit for bit",
  () => {
    expect(`${JSON.stringify(trainWordVectors(), null, 2)}\n` === shipped("word-vectors")).toBe(true);
    expect(`${JSON.stringify(trainIntents(), null, 2)}\n` === shipped("intents")).toBe(true);
    expect(`${JSON.stringify(trainLanguages(), null, 2)}\n` === shipped("languages")).toBe(true);
  },
  600_000,
);

test.each(["validation", "test", "unseen", "fresh", "strangers"] as const)(
  "%s shares no message with the training part, and speaks of every intent",
  (part) => {
    const { plain, voices } = ownMessages();
    const [train, apart] = [[...plain, ...voices], readMessages(part)];
    const known = new Set(train.map(({ text }) => text.toLowerCase()));
    const shared = apart.filter(({ text }) => known.has(text.toLowerCase()));
    // "Yes please" is said by everybody.
    expect(shared.filter(({ text }) => text.split(" ").length > 3)).toEqual([]);
    expect(train.length).toBeGreaterThanOrEqual(1500);
    expect(apart.length).toBeGreaterThanOrEqual(350);
    const intentsOf = (messages: typeof train) => new Set(messages.flatMap(({ intents }) => intents));
    expect(intentsOf(apart)).toEqual(intentsOf(train));
  },
);
