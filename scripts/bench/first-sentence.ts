import { z } from "zod";
import type { Benchmark } from "./benchmark.ts";
import { LARGE_SHOP, LARGE_SHOP_PRODUCTS } from "./floors/large-shops.ts";
import { measurement } from "./measurement.ts";
import { runProbe } from "./run-probe.ts";
import { median, quantile } from "./statistics/quantile.ts";
import { tell } from "./tell.ts";

const LATENCY_MS = 120;
const INPUT = { rounds: 12, slowRounds: 4, latencyMs: LATENCY_MS };

const spokenSchema = z.object({ message: z.string(), ms: z.number(), silent: z.boolean(), roundTrips: z.int() });
type Spoken = z.output<typeof spokenSchema>;

const resultSchema = z.object({
  coldMs: z.number(),
  own: z.array(spokenSchema),
  misses: z.int(),
  fast: z.array(spokenSchema),
  slow: z.array(spokenSchema),
});

/** The embedded brain on a large catalogue: how long until the first linted sentence, and how often it waits for Shopify before. */
export const firstSentence: Benchmark = {
  name: "first-sentence",
  about: `turn start to first linted sentence on ${LARGE_SHOP_PRODUCTS} products`,
  floor: "large",
  async run(floor) {
    const { coldMs, own, misses, fast, slow } = await runProbe(
      new URL("./probes/first-sentence.probe.ts", import.meta.url),
      {
        env: floor.appEnv,
        input: { ...INPUT, shopId: await floor.shopIdOf(LARGE_SHOP), shopifyUrl: floor.shopifyUrl },
        result: resultSchema,
      },
    );
    if (misses > 0) tell(`  ${misses} Storefront calls were not in the recording: their time counts`);

    const ownMs = own.map(({ ms }) => ms);
    for (const { message, ms } of slowest(own)) tell(`  own time ${ms.toFixed(1)} ms: "${message}"`);
    for (const message of new Set(own.filter(({ silent }) => silent).map((turn) => turn.message))) {
      tell(`  no sentence at all (the reply's end was timed): "${message}"`);
    }

    const trips = slow.toSorted((one, other) => other.roundTrips - one.roundTrips);
    for (const message of new Set(trips.filter(({ roundTrips }) => roundTrips > 1).map((turn) => turn.message))) {
      tell(`  more than one round trip: "${message}"`);
    }

    const note = `${ownMs.length} turns through the route, Storefront answers from a recording`;
    return [
      measurement({
        name: "own time to first sentence p50",
        value: median(ownMs),
        unit: "ms",
        budget: { most: 20 },
        note,
      }),
      measurement({
        name: "own time to first sentence p95",
        value: quantile(ownMs, 0.95),
        unit: "ms",
        budget: { most: 60 },
        note,
      }),
      measurement({
        name: "first turn of a fresh process",
        value: coldMs,
        unit: "ms",
        baseline: { name: "own time p50", value: median(ownMs) },
        note: "reads the shop's vocabulary, compiles the code",
      }),
      measurement({
        name: "sequential Storefront round trips before the first sentence",
        value: trips[0]?.roundTrips ?? 0,
        unit: "round trips",
        budget: { most: 1 },
        note: `counted, the most of any message: "${trips[0]?.message ?? ""}"`,
      }),
      measurement({
        name: `first sentence p50 with ${LATENCY_MS} ms in every Storefront call`,
        value: median(slow.map(({ ms }) => ms)),
        unit: "ms",
        baseline: { name: "without, same turns", value: median(fast.map(({ ms }) => ms)) },
        note: `difference of medians: ${differenceInTrips(slow, fast).toFixed(2)} round trips`,
      }),
    ];
  },
};

function differenceInTrips(slow: Spoken[], fast: Spoken[]): number {
  return (median(slow.map(({ ms }) => ms)) - median(fast.map(({ ms }) => ms))) / LATENCY_MS;
}

/** The messages whose median is worst. */
function slowest(own: Spoken[]): { message: string; ms: number }[] {
  const times = new Map<string, number[]>();
  for (const { message, ms } of own) times.set(message, [...(times.get(message) ?? []), ms]);
  return [...times]
    .map(([message, values]) => ({ message, ms: median(values) }))
    .toSorted((a, b) => b.ms - a.ms)
    .slice(0, 5);
}
