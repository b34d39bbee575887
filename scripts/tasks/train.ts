/** `npm run train -- NAME`: learns the weights that ship, and writes them to app/agent/perception/weights. */
import { writeFileSync } from "node:fs";
import { join } from "node:path";
import { projectRoot } from "../setup/project-root.ts";
import { runTask } from "../setup/run-task.ts";
import { SetupError } from "../setup/setup-error.ts";
import { trainAnswerConfidence } from "../train/train-answer-confidence.ts";
import { trainIntents } from "../train/train-intents.ts";
import { trainLanguages } from "../train/train-languages.ts";
import { trainSentimentWeights } from "../train/train-sentiment-weights.ts";
import { trainSpanWeights } from "../train/train-span-weights.ts";
import { trainWordVectors } from "../train/train-word-vectors.ts";

const WEIGHTS: Record<string, () => object | Promise<object>> = {
  sentiment: trainSentimentWeights,
  spans: trainSpanWeights,
  "word-vectors": trainWordVectors,
  intents: trainIntents,
  answers: trainAnswerConfidence,
  languages: trainLanguages,
};

runTask(async () => {
  const [name = ""] = process.argv.slice(2);
  const train = WEIGHTS[name];
  if (!train) throw new SetupError(`Which weights? Known: ${Object.keys(WEIGHTS).join(", ")}.`);
  const file = join(projectRoot, "app", "agent", "perception", "weights", `${name}.json`);
  writeFileSync(file, `${JSON.stringify(await train(), null, 2)}\n`);
  process.stdout.write(`${file}\n`);
  return 0;
});
