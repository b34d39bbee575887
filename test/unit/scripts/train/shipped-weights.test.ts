import { readdirSync, readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { ownMessages } from "../../../../scripts/train/own-messages.ts";
import { readMessages } from "../../../../scripts/train/read-messages.ts";
import { trainIntents } from "../../../../scripts/train/train-intents.ts";
import { trainLanguages } from "../../../../scripts/train/train-languages.ts";
import { trainSentimentWeights } from "../../../../scripts/train/train-sentiment-weights.ts";
import { trainSpanWeights } from "../../../../scripts/train/train-span-weights.ts";
import { trainWordVectors } from "../../../../scripts/train/train-word-vectors.ts";

const hasData = (process.env.SHOPWALKER_EVAL_DATA ?? "") !== "";
const shipped = (name: string) => readFileSync(`app/agent/perception/weights/${name}.json`, "utf8");

test.runIf(hasData)(
  "training again gives the shipped weights, bit for bit",
  async () => {
    expect(`${JSON.stringify(trainWordVectors(), null, 2)}\n` === shipped("word-vectors")).toBe(true);
    expect(`${JSON.stringify(trainIntents(), null, 2)}\n` === shipped("intents")).toBe(true);
    expect(`${JSON.stringify(await trainSentimentWeights(), null, 2)}\n` === shipped("sentiment")).toBe(true);
    expect(`${JSON.stringify(await trainSpanWeights(), null, 2)}\n` === shipped("spans")).toBe(true);
  },
  600_000,
);

test("what is learnt from our own messages alone is learnt again, bit for bit", () => {
  expect(`${JSON.stringify(trainLanguages(), null, 2)}\n` === shipped("languages")).toBe(true);
}, 120_000);

/** Sets that may train weights which ship, and their names in the notices. */
const SETS: Record<string, string> = {
  ...{ clinc150: "CLINC150", banking77: "Banking77", hint3: "HINT3", bitext_support: "Bitext customer support" },
  ...{ queryner: "QueryNER", shoppingbench_nl: "ShoppingBench", webshop_instructions: "WebShop", abcd_kb: "ABCD" },
  ...{ tau_retail: "τ-bench (retail)", sentiment_uci_sentences: "Sentiment Labelled Sentences" },
};

test("every public set that is learnt from may ship, and is attributed", () => {
  const sources = readdirSync("scripts/train", { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".ts"))
    .map((file) => readFileSync(`scripts/train/${file}`, "utf8"));
  const read = new Set(sources.flatMap((text) => [...text.matchAll(/([a-z_0-9]+)\/dev/g)].map(([, set = ""]) => set)));
  const notices = readFileSync("THIRD_PARTY_NOTICES.md", "utf8");
  expect(read.size).toBeGreaterThan(5);
  for (const set of read) expect(notices).toContain(`| ${SETS[set] ?? `nothing of ${set}`} `);
});

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
