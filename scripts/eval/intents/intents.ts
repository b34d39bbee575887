import { performance } from "node:perf_hooks";
import { perceive } from "~/agent/perception/perceive";
import { SetupError } from "../../setup/setup-error.ts";
import type { EvalTask } from "../eval-task.ts";
import { msPerItem } from "../ms-per-item.ts";
import { NO_VOCABULARY } from "../no-vocabulary.ts";
import { measureCurve } from "./measure-curve.ts";
import { MEASURED_PARTS, scoreIntents, toRow, type IntentReader } from "./score-intents.ts";

const SURE = 0.5;

export const intentsTask: EvalTask = {
  name: "intents",
  about:
    "Our own intents, macro-F1 by part and language; with a curve: learnt from fewer messages, or without a family.",
  usage: "[curve]",
  run(args) {
    const [option, ...others] = args;
    if (others.length > 0 || (option !== undefined && option !== "curve"))
      throw new SetupError(`Unknown: ${args.join(" ")}. There is one option, "curve".`);

    const startMs = performance.now();
    const shipped = scoreIntents(readThroughPerception);
    const ms = msPerItem(startMs, shipped.messages);
    process.stdout.write(`${toRow("what ships, through perceive", shipped)}\n`);
    if (option === "curve")
      for (const { name, scores } of measureCurve()) process.stdout.write(`${toRow(name, scores)}\n`);

    const parts = Object.fromEntries(MEASURED_PARTS.map((part) => [part, shipped.parts[part]]));
    return Promise.resolve({ items: shipped.messages, msPerItem: ms, all: shipped.all, ...parts });
  },
};

const readThroughPerception: IntentReader = (text) =>
  perceive(text, { vocabulary: NO_VOCABULARY, expectedLanguage: "en" })
    .intents.filter(({ confidence }) => confidence >= SURE)
    .map(({ name }) => name);
