import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { z } from "zod";
import type { LabelledText } from "~/agent/perception/sentiment/learn-moods";
import { trainSentiment } from "~/agent/perception/sentiment/train-sentiment";
import { packSentiment, type SentimentData } from "~/agent/perception/sentiment/sentiment-data";
import { evalDataFolder } from "../eval/eval-data-folder.ts";
import { readJsonl } from "../eval/read-jsonl.ts";
import { projectRoot } from "../setup/project-root.ts";

const ownSchema = z.object({ text: z.string(), label: z.enum(["negative", "neutral", "positive"]) });
const sentenceSchema = z.object({ text: z.string(), label: z.union([z.literal(0), z.literal(1)]) });
const supportSchema = z.array(z.object({ instruction: z.string(), intent: z.string() }));

/** Requests say little of a mood; these are about one. */
const MOODY_INTENTS = new Set(["complaint", "review", "payment_issue", "registration_problems"]);
/** One in so many is enough of what is alike. */
const EVERY = { requests: 4, instructions: 12 };
/** Our own messages are few, and the nearest to what shoppers write. */
const OWN_TIMES = 3;

/** The sentiment weights that ship: from rated sentences, plain requests and messages of our own. */
export async function trainSentimentWeights(): Promise<SentimentData> {
  const folder = evalDataFolder();
  const own = await readJsonl(join(projectRoot, "scripts/train/sentiment/messages.jsonl"), ownSchema);
  const sentences = await readJsonl(join(folder, "sentiment_uci_sentences/dev.jsonl"), sentenceSchema);
  const rated = sentences.map(({ text, label }): LabelledText => ({
    text,
    label: label === 1 ? "positive" : "negative",
  }));
  return packSentiment(
    trainSentiment([...rated, ...readPlain(folder), ...Array.from({ length: OWN_TIMES }, () => own).flat()]),
  );
}

function readPlain(folder: string): LabelledText[] {
  const requests = supportSchema
    .parse(parse(readFileSync(join(folder, "bitext_support/dev/data.csv"), "utf8"), { columns: true }))
    .filter(({ intent }) => !MOODY_INTENTS.has(intent))
    .map(({ instruction }) => instruction);
  const instructions = readFileSync(join(folder, "webshop_instructions/dev/instructions.txt"), "utf8").split("\n");
  return [...everyNth(requests, EVERY.requests), ...everyNth(instructions, EVERY.instructions)].map((text) => ({
    text,
    label: "neutral",
  }));
}

function everyNth(texts: string[], nth: number): string[] {
  return texts.filter((_, index) => index % nth === 0);
}
