import { z } from "zod";
import { AgentClient } from "./agent-client.ts";
import type { Benchmark } from "./benchmark.ts";
import type { BenchFloor } from "./floors/bench-floor.ts";
import { DEMO_SHOP } from "./floors/demo-shops.ts";
import { measurement } from "./measurement.ts";
import { interleave } from "./statistics/interleave.ts";
import { median, quantile } from "./statistics/quantile.ts";
import { runParallel } from "./statistics/run-parallel.ts";
import { TALKS } from "./talk-script.ts";
import { tell } from "./tell.ts";

const PARALLEL = 8;
const ROUNDS = 3;
const TURNS_A_ROUND = 80;
const CONVERSATIONS = 1000;
/** turn-start and turn-end */
const FRAME_EVENTS = 2;
const MEGABYTE = 1_000_000;

/** The web process over HTTP: how many turns it serves, and what it keeps in memory after a thousand conversations. */
export const serving: Benchmark = {
  name: "serving",
  about: `turns a second with ${PARALLEL} parallel shoppers, and memory after ${CONVERSATIONS} conversations`,
  floor: "demo",
  async run(floor) {
    const shopId = await floor.shopIdOf(DEMO_SHOP);
    const before = await readMemory(floor);
    await talk(floor, shopId, 1, 20);
    const rounds = await interleave(
      ROUNDS,
      () => talk(floor, shopId, 1, TURNS_A_ROUND / 4),
      () => talk(floor, shopId, PARALLEL, TURNS_A_ROUND),
    );
    const busy = rounds.map(({ right }) => right);
    const together = median(busy.map(({ perSecond }) => perSecond));
    const alone = median(rounds.map(({ left }) => left.perSecond));
    const replies = busy.flatMap(({ totalMs }) => totalMs);

    let done = 0;
    await runParallel(CONVERSATIONS, PARALLEL, async (index) => {
      await converse(floor, shopId, (TALKS[index % TALKS.length] ?? []).slice(0, 2));
      done += 1;
      if (done % 250 === 0) tell(`  ${done} conversations`);
    });

    const after = await readMemory(floor);

    return [
      measurement({
        name: `turns served, ${PARALLEL} parallel shoppers`,
        value: together,
        unit: "turns/s",
        baseline: { name: "one shopper alone", value: alone },
        note: "errors 0 (a failed turn ends the benchmark); local Shopify, PostgreSQL and clients share the machine",
      }),
      measurement({
        name: `whole reply p95, ${PARALLEL} parallel shoppers`,
        value: quantile(replies, 0.95),
        unit: "ms",
        baseline: {
          name: "one shopper alone, p95",
          value: quantile(
            rounds.flatMap(({ left }) => left.totalMs),
            0.95,
          ),
        },
      }),
      measurement({
        name: `web process resident after ${CONVERSATIONS} conversations`,
        value: after.resident / MEGABYTE,
        unit: "MB",
        baseline: { name: "before the first turn", value: before.resident / MEGABYTE },
        budget: { most: 350 },
        note: `JavaScript heap in use ${Math.round(after.heap / MEGABYTE)} MB, before ${Math.round(before.heap / MEGABYTE)} MB`,
      }),
    ];
  },
};

async function talk(floor: BenchFloor, shopId: string, width: number, turns: number) {
  const started = performance.now();
  const totalMs: number[] = [];
  let talks = 0;
  await runParallel(width, width, async () => {
    while (totalMs.length < turns) {
      totalMs.push(...(await converse(floor, shopId, TALKS[talks++ % TALKS.length] ?? [])));
    }
  });
  return { perSecond: totalMs.length / ((performance.now() - started) / 1000), totalMs };
}

/** Milliseconds of each whole reply. Throws where a turn fails or gives nothing to see. */
async function converse(floor: BenchFloor, shopId: string, messages: readonly string[]): Promise<number[]> {
  const client = await AgentClient.meet(floor, shopId);
  const times: number[] = [];
  for (const message of messages) {
    const { events, totalMs } = await client.say(message);
    if (events.length <= FRAME_EVENTS) throw new Error(`"${message}" got an empty reply.`);
    times.push(totalMs);
  }
  return times;
}

/** Bytes of the web process, as it tells them itself. */
async function readMemory(floor: BenchFloor): Promise<{ resident: number; heap: number }> {
  const answer = await fetch(`${floor.appUrl}/metrics`, {
    headers: { authorization: `Bearer ${floor.metricsToken}` },
  });
  const text = await answer.text();
  const read = (name: string) =>
    z.coerce
      .number()
      .positive()
      .parse(new RegExp(`^${name} (\\S+)$`, "m").exec(text)?.[1]);
  return { resident: read("process_resident_memory_bytes"), heap: read("nodejs_heap_size_used_bytes") };
}
