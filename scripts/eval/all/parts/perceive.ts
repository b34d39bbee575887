import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import { performance } from "node:perf_hooks";
import { z } from "zod";
import { classifyIntents } from "~/agent/perception/classify-intents";
import { detectLanguage } from "~/agent/perception/detect-language";
import { foldText } from "~/agent/perception/fold-text";
import { perceive } from "~/agent/perception/perceive";
import type { Intent, IntentName } from "~/agent/perception/perception";
import { tokenize } from "~/agent/perception/tokenize";
import { ordinarySchema } from "../../../../test/evals/ordinary/ordinary-message.ts";
import { quantile } from "../../../bench/statistics/quantile.ts";
import { projectRoot } from "../../../setup/project-root.ts";
import { readMessages } from "../../../train/read-messages.ts";
import { MEASURED_PARTS, scoreIntents } from "../../intents/score-intents.ts";
import { NO_VOCABULARY } from "../../no-vocabulary.ts";
import { readJsonl } from "../../read-jsonl.ts";
import type { EvalPart } from "../eval-part.ts";

const CONTEXT = { vocabulary: NO_VOCABULARY, expectedLanguage: "en" };
const SURE = 0.5;
const LANGUAGES = ["en", "de", "fr", "es"] as const;

export const perceivePart: EvalPart = {
  name: "perceive",
  about: "our own intents in four languages, milliseconds a message, size of all weights",
  needsData: false,
  async run() {
    const ours = scoreIntents((text) => namesOf(perceive(text, CONTEXT).intents));
    const patternsAlone = scoreIntents((text) => {
      const { language } = detectLanguage(text, tokenize(text), CONTEXT.expectedLanguage);
      return namesOf(classifyIntents(foldText(text), language));
    });
    const ordinary = await readJsonl(join(projectRoot, "test/evals/ordinary/hand-written.jsonl"), ordinarySchema);
    const texts = [...ordinary.map(({ say }) => say), ...readMessages("test").map(({ text }) => text)];
    for (const text of texts) perceive(text, CONTEXT);
    const times = texts.map(timeOf);
    const megabytes = weightFiles().reduce((sum, file) => sum + statSync(file).size, 0) / 1e6;

    return [
      {
        ...{ measure: "our own intents, macro-F1", now: ours.all, unit: "F1", target: { least: 0.92 } },
        baseline: { name: "patterns alone", value: patternsAlone.all },
        note: `${ours.messages} messages that nothing was learnt from`,
      },
      ...MEASURED_PARTS.map((part) => ({
        ...{ measure: `our own intents, part "${part}"`, unit: "F1" as const, target: null, baseline: null },
        now: ours.parts[part],
      })),
      ...LANGUAGES.map((language) => ({
        ...{ measure: `our own intents, ${language}`, unit: "F1" as const, target: null, baseline: null },
        now: ours.languages[language],
      })),
      {
        ...{ measure: "a message perceived, p95", now: quantile(times, 0.95), unit: "ms", target: { most: 3 } },
        ...{ baseline: null, note: `${times.length} messages, warm, the best of three each` },
      },
      { measure: "weights in all", now: megabytes, unit: "MB", target: { most: 10 }, baseline: null },
    ];
  },
};

function namesOf(intents: Intent[]): IntentName[] {
  return intents.filter(({ confidence }) => confidence >= SURE).map(({ name }) => name);
}

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
