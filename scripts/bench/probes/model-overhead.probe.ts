import { randomUUID } from "node:crypto";
import { z } from "zod";
import { mintVisitorToken } from "~/http/visitor-token";
import { parseJson } from "~/lib/parse-json";
import { services } from "~/services.server";
import { readText } from "../read-text.ts";
import { TALKS } from "../talk-script.ts";
import { answerProbe } from "./answer-probe.ts";
import { installTransport } from "./storefront-transport.ts";
import { timeFirstText } from "./time-first-text.ts";

const chunkSchema = z.looseObject({
  choices: z.array(z.looseObject({ delta: z.looseObject({ content: z.string().nullish() }) })),
});

/** Where a first sentence ends and the next begins: what both sides wait for. */
const FIRST_SENTENCE = /[.!?]\s+[\p{L}{]/u;

/** Each message through the route, and right after it the very request that the app made, by a client that does nothing else. */
answerProbe(z.object({ shopId: z.string(), rounds: z.int() }), async ({ shopId, rounds }) => {
  const transport = installTransport();
  const requests = keepModelRequests();
  transport.mode = "record";
  await holdTalks(shopId, requests);
  transport.mode = "replay";
  transport.misses = 0;

  const pairs: Pair[] = [];
  for (let round = 0; round < rounds; round++) pairs.push(...(await holdTalks(shopId, requests)));
  return { pairs, misses: transport.misses };
});

type Pair = { message: string; oursMs: number; bareMs: number };
type ModelRequest = { url: string; body: string };

/** What goes to the model's endpoint, as it goes. */
function keepModelRequests(): ModelRequest[] {
  const kept: ModelRequest[] = [];
  const realFetch = globalThis.fetch;
  globalThis.fetch = (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    if (url.endsWith("/chat/completions") && typeof init?.body === "string") kept.push({ url, body: init.body });
    return realFetch(input, init);
  };
  return kept;
}

/** First messages alone: each of them is a conversation of its own. Those that code answers by itself have no pair. */
async function holdTalks(shopId: string, requests: ModelRequest[]): Promise<Pair[]> {
  const pairs: Pair[] = [];
  for (const [message] of TALKS) {
    if (message === undefined) continue;
    requests.length = 0;
    const token = await mintVisitorToken(
      { shopId, visitorId: randomUUID(), customerId: null, isPreview: false },
      { secret: services.config.visitorTokenSecret },
    );
    const { ms: oursMs, silent } = await timeFirstText(token, message);
    const [request, second] = requests;
    if (silent || !request || second) continue;
    const bareMs = await timeBare({ ...request });
    if (bareMs !== null) pairs.push({ message, oursMs, bareMs });
  }
  return pairs;
}

async function timeBare({ url, body }: ModelRequest): Promise<number | null> {
  const started = performance.now();
  const response = await fetch(url, { method: "POST", headers: { "content-type": "application/json" }, body });
  let said = "";
  let first: number | null = null;
  let rest = "";
  for await (const text of readText(response)) {
    const frames = (rest + text).split("\n\n");
    rest = frames.pop() ?? "";
    for (const frame of frames) {
      const data = frame.replace(/^data: /, "");
      if (data !== "[DONE]") said += parseJson(chunkSchema, data).choices[0]?.delta.content ?? "";
    }
    if (FIRST_SENTENCE.test(said)) first ??= performance.now();
  }
  return first === null ? null : first - started;
}
