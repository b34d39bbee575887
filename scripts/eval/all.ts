import { performance } from "node:perf_hooks";
import { parseArgs } from "node:util";
import { SetupError } from "../setup/setup-error.ts";
import { isMet, type EvalPart } from "./all/eval-part.ts";
import { answersPart } from "./all/parts/answers.ts";
import { classifyPart } from "./all/parts/classify.ts";
import { goldenPart } from "./all/parts/golden.ts";
import { perceivePart } from "./all/parts/perceive.ts";
import { pricesPart } from "./all/parts/prices.ts";
import { redTeamPart } from "./all/parts/red-team.ts";
import { searchPart } from "./all/parts/search.ts";
import { sentimentPart } from "./all/parts/sentiment.ts";
import { spansPart } from "./all/parts/spans.ts";
import { toTable, type PartScore } from "./all/print-table.ts";
import { evalDataFolder } from "./eval-data-folder.ts";
import type { EvalTask } from "./eval-task.ts";

const PARTS = [
  perceivePart,
  pricesPart,
  spansPart,
  sentimentPart,
  classifyPart,
  searchPart,
  answersPart,
  goldenPart,
  redTeamPart,
];

export const allTask: EvalTask = {
  name: "all",
  about: `Every target in one table, with baselines: ${PARTS.map(({ name }) => name).join(", ")}. About ten minutes.`,
  usage: "[--only PART,PART]",
  async run(args) {
    const parts = chooseParts(args);
    const folder = parts.some(({ needsData }) => needsData) ? evalDataFolder() : "";
    const startMs = performance.now();
    const scores: PartScore[] = [];
    const broken: string[] = [];
    for (const part of parts) {
      process.stderr.write(`${part.name}: ${part.about}\n`);
      try {
        for (const score of await part.run(folder)) {
          scores.push({ part: part.name, ...score });
          process.stdout.write(`${JSON.stringify({ part: part.name, ...score, met: isMet(score) })}\n`);
        }
      } catch (error) {
        // The other parts are still worth their minutes; the whole fails at the end.
        broken.push(part.name);
        process.stderr.write(
          `${part.name} could not be measured: ${error instanceof Error ? error.message : String(error)}\n`,
        );
      }
    }
    process.stdout.write(`\n${toTable(scores)}\n\n`);
    const ms = performance.now() - startMs;
    return {
      items: scores.length,
      msPerItem: Math.round(ms / Math.max(1, scores.length)),
      ok: broken.length === 0,
      met: scores.filter((score) => isMet(score) === true).length,
      missed: scores.filter((score) => isMet(score) === false).map(({ part, measure }) => `${part}: ${measure}`),
      ...(broken.length > 0 ? { broken } : {}),
      seconds: Math.round(ms / 1000),
    };
  },
};

function chooseParts(args: string[]): EvalPart[] {
  const names = readNames(args);
  if (names === null) return PARTS;
  return names.map((name) => {
    const part = PARTS.find((known) => known.name === name);
    if (part) return part;
    throw new SetupError(`There is no part "${name}". Known: ${PARTS.map((known) => known.name).join(", ")}.`);
  });
}

function readNames(args: string[]): string[] | null {
  try {
    const { values } = parseArgs({ args, options: { only: { type: "string" } } });
    return values.only === undefined ? null : values.only.split(",").map((name) => name.trim());
  } catch (error) {
    const reason = error instanceof Error ? error.message.split(". ")[0] : String(error);
    throw new SetupError(`${reason ?? ""}. Usage: npm run eval -- all ${allTask.usage}`);
  }
}
