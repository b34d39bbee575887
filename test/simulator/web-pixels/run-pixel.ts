import { createContext, runInContext } from "node:vm";
import { z } from "zod";
import type { ShopState } from "../state/entities.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";
import type { CheckoutEvent } from "./checkout-events.ts";
import { installedPixel } from "./installed-pixel.ts";
import { pixelScript } from "./pixel-script.ts";

type Message = { data: unknown };

const TIMEOUT_MS = 5000;

const requestSchema = z.object({ method: z.literal("POST"), body: z.string(), keepalive: z.literal(true) });

/**
 * Runs the app's pixel without a browser, for scenarios: a buyer who allows everything goes through these events. Resolves
 * with the status of every answer that its requests got (null: nobody answered).
 */
export async function runPixel(
  context: SimulatorContext,
  shop: ShopState,
  events: readonly CheckoutEvent[],
): Promise<(number | null)[]> {
  const pixel = installedPixel(context, shop);
  if (!pixel) return [];
  const sent: Promise<number | null>[] = [];
  const sandbox: { fetch(url: string, init: unknown): Promise<unknown>; onmessage?: (message: Message) => void } = {
    fetch(url, init) {
      const answer = post(url, requestSchema.parse(init).body);
      sent.push(answer);
      return answer;
    },
  };
  runInContext(await pixelScript(pixel.folder), createContext(sandbox));

  const consent = { analytics: true, marketing: true, preferences: true, saleOfData: true };
  sandbox.onmessage?.({ data: { kind: "start", settings: pixel.settings, consent } });
  for (const { name, data } of events) {
    const event = { id: context.ids.uuid(), name, data, type: "standard", timestamp: context.clock.nowIso() };
    sandbox.onmessage?.({ data: { kind: "event", event } });
  }
  return Promise.all(sent);
}

/** As from a worker of Shopify's: the origin is hidden. */
async function post(url: string, body: string): Promise<number | null> {
  try {
    const headers = { "content-type": "text/plain;charset=UTF-8", origin: "null" };
    const response = await fetch(url, { method: "POST", headers, body, signal: AbortSignal.timeout(TIMEOUT_MS) });
    await response.arrayBuffer();
    return response.status;
  } catch {
    return null;
  }
}
