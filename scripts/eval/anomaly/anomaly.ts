import { performance } from "node:perf_hooks";
import { createAnomalyWatch } from "~/domain/analytics/anomalies/create-anomaly-watch";
import { median } from "../../bench/statistics/quantile.ts";
import { SetupError } from "../../setup/setup-error.ts";
import type { EvalTask } from "../eval-task.ts";
import { msPerItem } from "../ms-per-item.ts";
import { readCsv, readNumber } from "../read-csv.ts";
import { readFlags } from "../read-flags.ts";
import { writeJsonl } from "../write-jsonl.ts";
import { readTime } from "./read-time.ts";

/** The first distances of readings that tell how far apart they usually are. */
const READINGS_TO_SEE = 200;

export const anomalyTask: EvalTask = {
  name: "anomaly",
  about:
    "Judges each reading of a shop's figure, by the hour or the day, from those before it; an empty value is a gap. One JSON line a reading: to --out, else before the totals.",
  usage: "--in FILE.csv --time COLUMN --value COLUMN [--out FILE]",
  async run(args) {
    const flags = readFlags(args, ["in", "time", "value"], ["out"]);
    const readings = await readReadings(flags.in, flags.time, flags.value);

    const startMs = performance.now();
    const watch = createAnomalyWatch(stepOf(readings.map(({ at }) => at)));
    const results = readings.map(({ time, at, value }) => {
      if (value === null) return { time, value, expected: null, low: null, high: null, anomaly: false };
      const { isAnomaly, ...judgement } = watch.observe({ time: at, value });
      const { expected, low, high } = judgement;
      return { time, value, expected, low, high, anomaly: isAnomaly };
    });
    const ms = msPerItem(startMs, readings.length);
    if (flags.out === undefined) results.forEach((result) => process.stdout.write(`${JSON.stringify(result)}\n`));
    else writeJsonl(flags.out, results);
    return { items: results.length, msPerItem: ms, anomalies: results.filter(({ anomaly }) => anomaly).length };
  },
};

type Line = { time: string; at: number; value: number | null };

async function readReadings(file: string, timeColumn: string, valueColumn: string): Promise<Line[]> {
  const readings: Line[] = [];
  let before = -Infinity;
  for await (const row of readCsv(file, [timeColumn, valueColumn])) {
    const time = row.cells[timeColumn] ?? "";
    const at = readTime(time);
    if (at === null) throw new SetupError(`${row.where}: "${timeColumn}" is no date or time: "${time}".`);
    if (at <= before) throw new SetupError(`${row.where}: "${timeColumn}" is not after the line before: "${time}".`);
    before = at;
    readings.push({ time, at, value: row.cells[valueColumn] === "" ? null : readNumber(row, valueColumn) });
  }
  return readings;
}

/** The usual distance of two readings; a day where there are fewer than two. */
function stepOf(times: readonly number[]): number {
  const steps = times.slice(1, READINGS_TO_SEE).map((time, index) => time - (times[index] ?? time));
  return steps.length === 0 ? 86_400_000 : median(steps);
}
