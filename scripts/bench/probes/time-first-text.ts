import { randomUUID } from "node:crypto";
import { action } from "~/routes/agent.turns";
import { services } from "~/services.server";
import { readText } from "../read-text.ts";

/** `ms`: from the request to the first text. `at`: when that came, of `performance.now()`. `silent`: no text came at all. */
export type FirstText = { ms: number; at: number; silent: boolean };

/** One turn through the route; it is read to its end, so that the next one starts from a quiet process. */
export async function timeFirstText(token: string, message: string): Promise<FirstText> {
  const request = new Request(`${services.config.shopify.appUrl}/agent/turns`, {
    method: "POST",
    headers: { "content-type": "application/json", authorization: `Bearer ${token}` },
    body: JSON.stringify({ message, page: { path: "/" }, idempotencyKey: randomUUID() }),
  });
  const started = performance.now();
  const response = await action({ request, params: {}, context: { clientIp: "127.0.0.1" } });
  if (response.status !== 200) throw new Error(`A turn was answered with ${response.status}.`);

  let first: number | null = null;
  for await (const text of readText(response)) {
    if (text.includes("event: text-delta")) first ??= performance.now();
    if (text.includes("event: turn-error")) throw new Error(`"${message}" failed: ${text}`);
  }
  const at = first ?? performance.now();
  return { ms: at - started, at, silent: first === null };
}
