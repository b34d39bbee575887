import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { z } from "zod";
import { perceive } from "~/agent/perception/perceive";
import { ordinarySchema } from "../../../../test/evals/ordinary/ordinary-message.ts";
import { quantile } from "../../../bench/statistics/quantile.ts";
import { projectRoot } from "../../../setup/project-root.ts";
import { readMessages } from "../../../train/read-messages.ts";
import { macroF1 } from "../../measures/macro-f1.ts";
import { NO_VOCABULARY } from "../../no-vocabulary.ts";
import { readJsonl } from "../../read-jsonl.ts";
import type { EvalPart } from "../eval-part.ts";

const CONTEXT = { vocabulary: NO_VOCABULARY, expectedLanguage: "en" };
const SURE = 0.5;
const LANGUAGES = ["en", "de", "fr", "es"];

export const perceivePart: EvalPart = {
  name: "perceive",
  about: "our own intents in four languages, milliseconds a message, size of all weights",
  needsData: false,
  async run() {
    const messages = readMessages("test");
    const labelled = messages.map(({ text, intents, language }) => ({
      language,
      right: intents,
      given: perceive(text, CONTEXT)
        .intents.filter(({ confidence }) => confidence >= SURE)
        .map(({ name }) => name),
    }));
    const ordinary = await readJsonl(join(projectRoot, "test/evals/ordinary/hand-written.jsonl"), ordinarySchema);
    const texts = [...ordinary.map(({ say }) => say), ...messages.map(({ text }) => text)];
    for (const text of texts) perceive(text, CONTEXT);
    const times = texts.map(timeOf);
    const megabytes = weightFiles().reduce((sum, file) => sum + statSync(file).size, 0) / 1e6;

    return [
      {
        ...{ measure: "our own intents, macro-F1", now: macroF1(labelled), unit: "F1", target: { least: 0.92 } },
        baseline: { name: "patterns alone", value: 0.5 },
        note: `${messages.length} messages that nothing was learnt from`,
      },
      ...LANGUAGES.map((language) => ({
        ...{ measure: `our own intents, ${language}`, unit: "F1" as const, target: null, baseline: null },
        now: macroF1(labelled.filter((item) => item.language === language)),
      })),
      {
        ...{ measure: "a message perceived, p95", now: quantile(times, 0.95), unit: "ms", target: { most: 3 } },
        ...{ baseline: null, note: `${times.length} messages, warm, the best of three each` },
      },
      { measure: "weights in all", now: megabytes, unit: "MB", target: { most: 10 }, baseline: null },
    ];
  },
};

/** The best of three: what other processes take of the machine is no time of ours. */
function timeOf(text: string): number {
  const times = [1, 2, 3].map(() => {
    const startMs = performance.now();
    perceive(text, CONTEXT);
    return performance.now() - startMs;
  });
  return Math.min(...times);
}

/** Every data file of numbers that ships with the agent. */
function weightFiles(): string[] {
  const root = join(projectRoot, "app/agent");
  return z
    .array(z.string())
    .parse(readdirSync(root, { recursive: true }))
    .filter((file) => file.endsWith(".json"))
    .map((file) => join(root, file));
}
