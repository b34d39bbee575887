import { performance } from "node:perf_hooks";
import {
  findFactors,
  learnReasonWeights,
  NOTHING_LEARNT,
  scoreOf,
} from "~/lib/hesitation/learning/learn-reason-weights";
import type { ReasonFactors } from "~/lib/hesitation/learning/reason-factors";
import { seededRandom } from "../../bench/statistics/seeded-random.ts";
import { quantile } from "../../bench/statistics/quantile.ts";
import { SetupError } from "../../setup/setup-error.ts";
import type { EvalTask } from "../eval-task.ts";
import { areaUnderCurve } from "../measures/area-under-curve.ts";
import { binomialInterval } from "../measures/binomial-interval.ts";
import { msPerItem } from "../ms-per-item.ts";
import { readFlags } from "../read-flags.ts";
import { drawShopVisits, type ShopTruth } from "./draw-shop-visits.ts";

/** Not the seeds that the learner was developed with. */
const SEED = 9_000;

/** `visits`: left alone, and learnt from. */
type Shop = ShopTruth & { name: string; visits: number };

const UNSEEN = 3_000;

/** Where nothing is to be learnt: orders have nothing to do with the signs, or as much as is built in. */
const RIGHT: Omit<Shop, "visits">[] = [
  { name: "orders at random", factors: {}, slope: 0, logOdds: -2.9 },
  { name: "orders as built in", factors: {}, slope: 2, logOdds: -2.5 },
  { name: "as built in, seldom", factors: {}, slope: 1, logOdds: -4 },
];
const OTHER: Omit<Shop, "visits">[] = [
  { name: "one sign counts twice", factors: { "compares-products": 2 }, slope: 2, logOdds: -2.5 },
  { name: "one sign counts nothing", factors: { "compares-products": 0 }, slope: 2, logOdds: -2.5 },
  {
    ...{ name: "several count otherwise", slope: 2, logOdds: -2.5 },
    factors: { "weighs-price": 1.5, "checks-size": 1.5, "inspects-images": 0.5, "grazes-collection": 0.5 },
  },
];

export const hesitationTruthTask: EvalTask = {
  name: "hesitation-truth",
  about:
    "Simulated shops: how often weights are relearnt though the built-in ones are right, and what is gained where not.",
  usage: "[--shops 20]",
  run(args) {
    const count = Number(readFlags(args, [], ["shops"]).shops ?? "20");
    if (!Number.isInteger(count) || count < 1) throw new SetupError("--shops takes a whole number of at least 1.");
    const startMs = performance.now();
    const right = RIGHT.map((shop) => measure({ ...shop, visits: 2_000 }, count));
    const other = OTHER.map((shop) => measure({ ...shop, visits: 3_000 }, Math.ceil(count / 2)));
    const changes = right.reduce((sum, { everProved }) => sum + everProved, 0);
    const falseChanges = binomialInterval(changes, RIGHT.length * count);
    const items = [...right, ...other].reduce((sum, { shops }) => sum + shops, 0);

    return Promise.resolve({
      items,
      msPerItem: msPerItem(startMs, items),
      ok: falseChanges.low <= 0.05 && other.every(({ auc }) => auc.own > auc.builtIn),
      falseChanges,
      shops: [...right, ...other],
    });
  },
};

/** Many shops of a kind, each looked at after every visit. */
function measure(shop: Shop, count: number) {
  const runs = Array.from({ length: count }, (_, number) => watchShop(shop, SEED + number));
  const proofs = runs.flatMap(({ provedAt }) => provedAt ?? []).toSorted((one, other) => one - other);
  const mean = (values: number[]) => Math.round((values.reduce((sum, value) => sum + value, 0) / count) * 1e4) / 1e4;
  return {
    name: shop.name,
    shops: count,
    orderRate: mean(runs.map(({ orderRate }) => orderRate)),
    everProved: proofs.length,
    /** Visits until half of those that were proved were. */
    visitsToProof: proofs.length === 0 ? null : quantile(proofs, 0.5),
    auc: {
      builtIn: mean(runs.map(({ auc }) => auc.builtIn)),
      own: mean(runs.map(({ auc }) => auc.own)),
      possible: mean(runs.map(({ auc }) => auc.possible)),
    },
  };
}

function watchShop(truth: Shop, seed: number) {
  const random = seededRandom(seed);
  let learning = NOTHING_LEARNT;
  let provedAt: number | null = null;
  for (const visit of drawShopVisits(random, truth.visits, truth)) {
    learning = learnReasonWeights(learning, visit);
    if (learning.isProved) provedAt ??= learning.outcomes;
  }
  const unseen = drawShopVisits(random, UNSEEN, truth);
  const auc = (factors: ReasonFactors) =>
    areaUnderCurve(unseen.map(({ reasons, ordered }) => ({ score: scoreOf(reasons, factors), happened: ordered })));
  const own = learning.isProved ? findFactors(learning) : {};
  const orderRate = learning.orders / learning.outcomes;
  return { provedAt, orderRate, auc: { builtIn: auc({}), own: auc(own), possible: auc(truth.factors) } };
}
