import { performance } from "node:perf_hooks";
import { type Random, seededRandom } from "../../bench/statistics/seeded-random.ts";
import { SetupError } from "../../setup/setup-error.ts";
import type { EvalTask } from "../eval-task.ts";
import { binomialInterval } from "../measures/binomial-interval.ts";
import { msPerItem } from "../ms-per-item.ts";
import { readFlags } from "../read-flags.ts";
import { SIMULATED_TRAFFIC, SMALL_TRAFFIC, type SimulatedTraffic, TRAFFIC_WITH_HOLIDAYS } from "./simulated-traffic.ts";
import { watchSimulatedShop } from "./watch-simulated-shop.ts";

/** Not the seeds that the thresholds were set with. */
const SEED = 41;

export const anomalyTruthTask: EvalTask = {
  name: "anomaly-truth",
  about: "Simulated shops, by the day and by the hour: false alarms a month, and falls by 40 % found within two days.",
  usage: "[--shops 100]",
  run(args) {
    const count = Number(readFlags(args, [], ["shops"]).shops ?? "100");
    if (!Number.isInteger(count) || count < 1) throw new SetupError("--shops takes a whole number of at least 1.");
    const startMs = performance.now();
    const random = seededRandom(SEED);
    const usual = SIMULATED_TRAFFIC.map((traffic) => measure(traffic, count, random));
    const beside = [...TRAFFIC_WITH_HOLIDAYS, ...SMALL_TRAFFIC].map((traffic) => measure(traffic, count, random));

    const found = binomialInterval(
      usual.reduce((sum, shop) => sum + shop.found, 0),
      usual.length * count,
    );
    const falseAlarmsAMonth = usual.reduce((sum, shop) => sum + shop.falseAlarmsAMonth, 0) / usual.length;
    const items = (usual.length + beside.length) * count;
    return Promise.resolve({
      items,
      msPerItem: msPerItem(startMs, items),
      ok: [...usual, ...beside].every((shop) => shop.falseAlarmsAMonth <= 1) && found.share >= 0.9,
      falseAlarmsAMonth: Math.round(falseAlarmsAMonth * 1000) / 1000,
      found,
      shops: [...usual, ...beside].map((shop) => ({ ...shop, found: shop.found / count })),
    });
  },
};

function measure(traffic: SimulatedTraffic, count: number, random: Random) {
  const watched = Array.from({ length: count }, () => watchSimulatedShop(traffic, random));
  const alarms = watched.reduce((sum, { falseAlarms }) => sum + falseAlarms, 0);
  const months = watched.reduce((sum, shop) => sum + shop.months, 0);
  return {
    name: traffic.name,
    step: traffic.step,
    falseAlarmsAMonth: Math.round((alarms / months) * 1000) / 1000,
    found: watched.filter(({ isFound }) => isFound).length,
  };
}
