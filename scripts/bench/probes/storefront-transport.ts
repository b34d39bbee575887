import type { Span } from "../statistics/count-round-trips.ts";

/** How calls to the Storefront API are answered; everything else goes through. */
export type Transport = {
  /** live: by the local Shopify. record: the same, and kept. replay: at once, from what was kept; what is not there counts as a miss and goes through. */
  mode: "live" | "record" | "replay";
  misses: number;
  /** Every call that was answered, in milliseconds of `performance.now()`. */
  calls: Span[];
};

type Recorded = { status: number; body: string };

/** Puts itself in front of this process's `fetch`. The same query with the same variables gets the same answer again. */
export function installTransport(): Transport {
  const transport: Transport = { mode: "live", misses: 0, calls: [] };
  const recorded = new Map<string, Recorded>();
  const realFetch = globalThis.fetch;

  globalThis.fetch = async (input, init) => {
    const url = input instanceof Request ? input.url : String(input);
    const body = init?.body;
    if (!isStorefrontCall(url) || !(body instanceof ArrayBuffer)) return realFetch(input, init);

    const start = performance.now();
    const response = await answer(body, () => realFetch(input, init));
    transport.calls.push({ start, end: performance.now() });
    return response;
  };

  async function answer(body: ArrayBuffer, ask: () => Promise<Response>): Promise<Response> {
    if (transport.mode === "live") return ask();
    const key = new TextDecoder().decode(body);
    const known = recorded.get(key);
    if (transport.mode === "replay" && known) return toResponse(known);

    if (transport.mode === "replay") transport.misses += 1;
    const response = await ask();
    const answered = { status: response.status, body: await response.text() };
    recorded.set(key, answered);
    return toResponse(answered);
  }
  return transport;
}

function isStorefrontCall(url: string): boolean {
  return /\/api\/[\w-]+\/graphql\.json$/.test(url);
}

function toResponse({ status, body }: Recorded): Response {
  return new Response(body, { status, headers: { "content-type": "application/json" } });
}
