import { performance } from "node:perf_hooks";
import { z } from "zod";
import { perceive } from "~/agent/perception/perceive";
import { SENTIMENT_LABELS } from "~/agent/perception/sentiment/sentiment-model";
import { learnMoods } from "~/agent/perception/sentiment/learn-moods";
import type { EvalTask } from "./eval-task.ts";
import { msPerItem } from "./ms-per-item.ts";
import { NO_VOCABULARY } from "./no-vocabulary.ts";
import { readFlags } from "./read-flags.ts";
import { readJsonl } from "./read-jsonl.ts";
import { writeJsonl } from "./write-jsonl.ts";

const labelledSchema = z.object({ text: z.string(), label: z.enum(SENTIMENT_LABELS) });
const itemSchema = z.object({ id: z.union([z.string(), z.number()]), text: z.string() });

export const perceiveTask: EvalTask = {
  name: "perceive",
  about: "Language, intents, entities and sentiment of messages {id, text}.",
  usage: "--in FILE --out FILE [--train-sentiment FILE]",
  async run(args) {
    const flags = readFlags(args, ["in", "out"], ["train-sentiment"]);
    const items = await readJsonl(flags.in, itemSchema);
    const sentences = flags["train-sentiment"];
    const trained =
      sentences === undefined ? {} : { moodModel: learnMoods(await readJsonl(sentences, labelledSchema)) };
    const startMs = performance.now();
    const results = items.map(({ id, text }) => {
      const { language, intents, entities, unlisted, sentiment, urgency } = perceive(text, {
        vocabulary: NO_VOCABULARY,
        expectedLanguage: "en",
        ...trained,
      });
      const all = [...entities, ...unlisted].sort((left, right) => left.start - right.start);
      return { id, language, intents, entities: all, sentiment, urgency };
    });
    const ms = msPerItem(startMs, items.length);
    writeJsonl(flags.out, results);
    return { items: items.length, msPerItem: ms };
  },
};
