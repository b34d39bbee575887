import { createContext, runInContext } from "node:vm";
import { z } from "zod";
import { parseJson } from "~/lib/parse-json";
import type { HttpAnswer, HttpBrowser } from "./http-browser.ts";

const pixelSchema = z.object({ script: z.string(), settings: z.record(z.string(), z.string()) });
const queueSchema = z.array(z.tuple([z.string(), z.unknown()]));
const requestSchema = z.object({ method: z.literal("POST"), body: z.string() });

type Sandbox = {
  fetch(url: string, init: unknown): Promise<unknown>;
  onmessage?: (message: { data: unknown }) => void;
};

/**
 * What a browser does with the web pixel of a checkout page, for a buyer who allows analytics: runs its script apart from the
 * page and tells it the page's events. Nothing where the page has no pixel. Throws where a report is refused.
 */
export async function runPagePixel(browser: HttpBrowser, { url, body }: HttpAnswer): Promise<void> {
  const description = /<script id="web-pixel"[^>]*>(.*?)<\/script>/s.exec(body)?.[1];
  const queue = /replayQueue: (\[.*?\]), publish\(/s.exec(body)?.[1];
  if (description === undefined || queue === undefined) return;
  const { script, settings } = parseJson(pixelSchema, description);
  const reports: Promise<HttpAnswer>[] = [];
  const sandbox: Sandbox = {
    fetch(address, init) {
      const report = browser.open(address, { text: requestSchema.parse(init).body, headers: { origin: "null" } });
      reports.push(report);
      return report;
    },
  };
  const { body: code } = await browser.open(new URL(script, url).href);
  runInContext(code, createContext(sandbox));

  const consent = { analytics: true, marketing: true, preferences: true, saleOfData: true };
  sandbox.onmessage?.({ data: { kind: "start", settings, consent } });
  for (const [name, data] of parseJson(queueSchema, queue)) {
    sandbox.onmessage?.({ data: { kind: "event", event: { name, data } } });
  }
  for (const { status, url: address } of await Promise.all(reports)) {
    if (status !== 204) throw new Error(`${address} answered ${status} to the pixel.`);
  }
}
