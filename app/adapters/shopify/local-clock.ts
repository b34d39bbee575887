import { z } from "zod";
import { parseJson } from "~/lib/parse-json";
import type { Clock } from "~/ports/clock";

const ASK_EVERY_MS = 250;
const answerSchema = z.object({ now: z.iso.datetime().transform((text) => new Date(text)) });

/**
 * Business time of the local Shopify, which tests and the demo may drive: asked for four times a second, real time until
 * the first answer and while it cannot be reached. For local mode only.
 */
export function createLocalClock(localUrl: string): Clock & { close(): void } {
  let offsetMs = 0;

  async function ask() {
    const response = await fetch(`${localUrl}/_sim/clock`, { method: "POST", body: "{}" });
    const { now } = parseJson(answerSchema, await response.text());
    offsetMs = now.getTime() - Date.now();
  }

  // A local Shopify that is not there, or not any more, leaves the clock as it was.
  const tick = () => void ask().catch(() => undefined);
  tick();
  const timer = setInterval(tick, ASK_EVERY_MS);
  timer.unref();
  return { now: () => new Date(Date.now() + offsetMs), close: () => clearInterval(timer) };
}
