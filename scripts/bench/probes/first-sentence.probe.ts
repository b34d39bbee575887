import { randomUUID } from "node:crypto";
import { z } from "zod";
import { mintVisitorToken } from "~/http/visitor-token";
import { services } from "~/services.server";
import { countRoundTrips } from "../statistics/count-round-trips.ts";
import { interleave } from "../statistics/interleave.ts";
import { TALKS } from "../talk-script.ts";
import { answerProbe } from "./answer-probe.ts";
import { installTransport, type Transport } from "./storefront-transport.ts";
import { timeFirstText } from "./time-first-text.ts";

/**
 * The route of `POST /agent/turns` as the web process calls it, without sockets: from the request to the first text of the
 * reply. Own time is measured with the Storefront API answering from a recording, at once; the round trips by what 120 ms
 * more in the local Shopify do to the same turns.
 */
answerProbe(
  z.object({ shopId: z.string(), shopifyUrl: z.url(), rounds: z.int(), slowRounds: z.int(), latencyMs: z.int() }),
  async ({ shopId, shopifyUrl, rounds, slowRounds, latencyMs }) => {
    const transport = installTransport();
    const talk = () => holdTalks(shopId, transport);

    transport.mode = "record";
    const [cold] = await talk();
    const own: Spoken[] = [];
    transport.mode = "replay";
    await talk();
    transport.misses = 0;
    for (let round = 0; round < rounds; round++) own.push(...(await talk()));
    const { misses } = transport;

    transport.mode = "live";
    await talk();
    const pairs = await interleave(
      slowRounds,
      () => setLatency(shopifyUrl, 0).then(talk),
      () => setLatency(shopifyUrl, latencyMs).then(talk),
    );
    await setLatency(shopifyUrl, 0);

    return {
      coldMs: cold?.ms ?? 0,
      own,
      misses,
      fast: pairs.flatMap(({ left }) => left),
      slow: pairs.flatMap(({ right }) => right),
    };
  },
);

/**
 * `silent`: the reply had no sentence, so its end was timed. `roundTrips`: sequential Storefront calls before the first
 * sentence.
 */
type Spoken = { message: string; ms: number; silent: boolean; roundTrips: number };

async function holdTalks(shopId: string, transport: Transport): Promise<Spoken[]> {
  const times: Spoken[] = [];
  for (const messages of TALKS) {
    const token = await mintVisitorToken(
      { shopId, visitorId: randomUUID(), customerId: null, isPreview: false },
      { secret: services.config.visitorTokenSecret },
    );
    for (const message of messages) {
      transport.calls = [];
      const { ms, at, silent } = await timeFirstText(token, message);
      const before = transport.calls.filter(({ end }) => end <= at);
      times.push({ message, ms, silent, roundTrips: countRoundTrips(before) });
    }
  }
  return times;
}

async function setLatency(shopifyUrl: string, storefront: number): Promise<void> {
  const answer = await fetch(`${shopifyUrl}/_sim/faults`, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ latencyMs: { storefront } }),
  });
  if (!answer.ok) throw new Error(`The latency could not be set: ${answer.status}.`);
}
