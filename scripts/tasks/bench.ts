/** `npm run bench`, or `npm run bench -- NAME...` for some: one JSON object a line on stdout, progress on stderr. */
import { prepareAll } from "../setup/prepare.ts";
import { runTask } from "../setup/run-task.ts";
import { SetupError } from "../setup/setup-error.ts";
import type { Benchmark, FloorName, WhenOver } from "../bench/benchmark.ts";
import { BENCHMARKS } from "../bench/benchmarks.ts";
import type { BenchFloor } from "../bench/floors/bench-floor.ts";
import { openFloor } from "../bench/floors/open-floor.ts";
import type { Measurement } from "../bench/measurement.ts";
import { tell } from "../bench/tell.ts";

const FLOORS: FloorName[] = ["none", "demo", "large"];

runTask(async () => {
  const chosen = choose(process.argv.slice(2));
  const print = divertStdout();
  await prepareAll();

  const interrupted = waitForInterrupt();
  // It is raced with whatever runs; in between nobody listens.
  interrupted.catch(() => undefined);
  const takeDowns: (() => Promise<void>)[] = [];
  let failures = 0;
  let missed = 0;
  for (const name of FLOORS) {
    const benchmarks = chosen.filter(({ floor }) => floor === name);
    if (benchmarks.length === 0) continue;

    const floor = name === "none" ? null : await startFloor(name, interrupted);
    try {
      for (const benchmark of benchmarks) {
        const work = runOne(benchmark, floor, (takeDown) => takeDowns.push(takeDown));
        const results = await Promise.race([work, interrupted, ...(floor ? [floor.failed] : [])]);
        for (const takeDown of takeDowns.splice(0)) await takeDown();
        if (results === null) failures += 1;
        for (const result of results ?? []) {
          if (result.ok === false) missed += 1;
          print(`${JSON.stringify(result)}\n`);
        }
      }
    } finally {
      for (const takeDown of takeDowns.splice(0)) await takeDown();
      await floor?.stop();
    }
  }
  tell(`${chosen.length - failures} of ${chosen.length} benchmarks ran; budgets missed: ${missed}.`);
  return failures === 0 ? 0 : 1;
});

/** Null: it broke, and said so. */
async function runOne(
  benchmark: Benchmark,
  floor: BenchFloor | null,
  whenOver: WhenOver,
): Promise<Measurement[] | null> {
  tell(`${benchmark.name}: ${benchmark.about}...`);
  const started = Date.now();
  try {
    if (benchmark.floor === "none") return await benchmark.run(whenOver);
    return floor === null ? null : await benchmark.run(floor);
  } catch (error) {
    tell(`  ${benchmark.name} broke: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    return null;
  } finally {
    tell(`  done in ${((Date.now() - started) / 1000).toFixed(1)} s`);
  }
}

async function startFloor(name: "demo" | "large", interrupted: Promise<never>): Promise<BenchFloor> {
  tell(`Opening the ${name} shop floor...`);
  return openFloor(name, interrupted);
}

function choose(names: string[]): Benchmark[] {
  const unknown = names.find((name) => !BENCHMARKS.some((benchmark) => benchmark.name === name));
  if (unknown !== undefined) {
    const known = BENCHMARKS.map(({ name }) => name).join(", ");
    throw new SetupError(`There is no benchmark "${unknown}". Known: ${known}.`);
  }
  return names.length === 0 ? BENCHMARKS : BENCHMARKS.filter(({ name }) => names.includes(name));
}

/** The set-up steps tell their progress on stdout, which belongs to the measurements here. Gives the way to the real one. */
function divertStdout(): (text: string) => void {
  const write = process.stdout.write.bind(process.stdout);
  process.stdout.write = process.stderr.write.bind(process.stderr);
  return (text) => void write(text);
}

/** Rejects at Ctrl-C, so that the floor is taken down on the way out. */
function waitForInterrupt(): Promise<never> {
  return new Promise((_, reject) => {
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) {
      process.on(signal, () => reject(new SetupError("Interrupted.")));
    }
  });
}
