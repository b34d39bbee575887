import { performance } from "node:perf_hooks";
import { seededRandom } from "../../bench/statistics/seeded-random.ts";
import { SetupError } from "../../setup/setup-error.ts";
import type { EvalTask } from "../eval-task.ts";
import { msPerItem } from "../ms-per-item.ts";
import { readFlags } from "../read-flags.ts";
import { binomialInterval } from "../measures/binomial-interval.ts";
import { type PeekedTest, peekContinuously } from "./peek-continuously.ts";
import { SIMULATED_SHOPS } from "./simulated-shop.ts";

const LIFT = 0.2;
const SEED = 20_261_120;

export const experimentTruthTask: EvalTask = {
  name: "experiment-truth",
  about:
    "Simulated experiments, looked at after every visitor: false stops of A/A tests, coverage and finds with a true lift of .2.",
  usage: "[--tests 10000] [--visitors 10000]",
  run(args) {
    const flags = readFlags(args, [], ["tests", "visitors"]);
    const tests = readCount("tests", flags.tests);
    const visitors = readCount("visitors", flags.visitors);
    const startMs = performance.now();
    const random = seededRandom(SEED);
    const without = SIMULATED_SHOPS.map(() => [] as PeekedTest[]);
    const withLift = SIMULATED_SHOPS.map(() => [] as PeekedTest[]);
    for (let test = 0; test < tests; test++) {
      const index = test % SIMULATED_SHOPS.length;
      const shop = SIMULATED_SHOPS[index];
      if (!shop) throw new Error("There is no such shop.");
      without[index]?.push(peekContinuously(shop, 0, visitors, random));
      withLift[index]?.push(peekContinuously(shop, LIFT, visitors, random));
    }

    const falseStops = shareOf(without.flat(), ({ stopped }) => stopped);
    const alwaysCovered = shareOf(withLift.flat(), ({ alwaysCovered }) => alwaysCovered);
    const covered = shareOf(withLift.flat(), ({ covered }) => covered);
    return Promise.resolve({
      items: 2 * tests,
      msPerItem: msPerItem(startMs, 2 * tests),
      ok: falseStops.low <= 0.05 && alwaysCovered.high >= 0.95 && covered.high >= 0.95,
      visitors,
      falseStops,
      alwaysCovered,
      covered,
      shops: SIMULATED_SHOPS.map(({ name }, index) => {
        const [quiet, lifted] = [without[index] ?? [], withLift[index] ?? []];
        return {
          name,
          falseStops: shareOf(quiet, ({ stopped }) => stopped).share,
          alwaysCovered: shareOf(lifted, ({ alwaysCovered }) => alwaysCovered).share,
          covered: shareOf(lifted, ({ covered }) => covered).share,
          found: shareOf(lifted, ({ stopped }) => stopped).share,
        };
      }),
    });
  },
};

function shareOf(tests: PeekedTest[], holds: (test: PeekedTest) => boolean) {
  return binomialInterval(tests.filter(holds).length, tests.length);
}

function readCount(name: string, text = "10000"): number {
  const count = Number(text);
  if (Number.isInteger(count) && count >= SIMULATED_SHOPS.length) return count;
  throw new SetupError(`--${name} takes a whole number of at least ${SIMULATED_SHOPS.length}.`);
}
