import { z } from "zod";
import { startModelServer } from "../../test/fakes/model-server.ts";
import { sensibleModel } from "../../test/fakes/sensible-model.ts";
import type { Benchmark } from "./benchmark.ts";
import { DEMO_HANDLE } from "../demo/start-shop-floor.ts";
import { measurement } from "./measurement.ts";
import { runProbe } from "./run-probe.ts";
import { median, quantile } from "./statistics/quantile.ts";
import { tell } from "./tell.ts";

const PACE = { latencyMs: 200, tokensPerSecond: 100 };
const ROUNDS = 5;

const resultSchema = z.object({
  pairs: z.array(z.object({ message: z.string(), oursMs: z.number(), bareMs: z.number() })),
  misses: z.int(),
});

/** What the app adds to a model's own time until the shopper reads a first linted sentence. */
export const modelOverhead: Benchmark = {
  name: "model-overhead",
  about: "turn start to first linted sentence with a language model, less the model's own time",
  floor: "demo",
  async run(floor) {
    const server = await startModelServer(sensibleModel);
    server.pace = PACE;
    try {
      const { pairs, misses } = await runProbe(new URL("./probes/model-overhead.probe.ts", import.meta.url), {
        env: { ...floor.appEnv, OPENAI_API_KEY: "stand-in", OPENAI_BASE_URL: server.url, OPENAI_PRICES: "0,0,0" },
        input: { shopId: await floor.shopIdOf(DEMO_HANDLE), rounds: ROUNDS },
        result: resultSchema,
      });
      if (misses > 0) tell(`  ${misses} Storefront calls were not in the recording: their time counts`);
      for (const { message, oursMs, bareMs } of pairs
        .toSorted((one, other) => other.oursMs - other.bareMs - (one.oursMs - one.bareMs))
        .slice(0, 3))
        tell(`  ${(oursMs - bareMs).toFixed(1)} ms over the model's own: "${message}"`);

      const overhead = pairs.map(({ oursMs, bareMs }) => oursMs - bareMs);
      const note = `${pairs.length} turns through the route, each beside a bare client with the same request; stand-in of ${PACE.latencyMs} ms and ${PACE.tokensPerSecond} tokens/s; Storefront answers from a recording`;
      return [
        measurement({
          name: "model overhead until first sentence p50",
          value: median(overhead),
          unit: "ms",
          budget: { most: 60 },
          note,
        }),
        measurement({
          name: "model overhead until first sentence p95",
          value: quantile(overhead, 0.95),
          unit: "ms",
          budget: { most: 60 },
          note,
        }),
        measurement({
          name: "first sentence with a model p50",
          value: median(pairs.map(({ oursMs }) => oursMs)),
          unit: "ms",
          baseline: { name: "bare client, same requests", value: median(pairs.map(({ bareMs }) => bareMs)) },
        }),
      ];
    } finally {
      await server.close();
    }
  },
};
