import { setTimeout as delay } from "node:timers/promises";

type Options = { timeoutMs: number; everyMs?: number; what: string; signal?: AbortSignal };

/** Asks again and again until there is an answer. Throws with `what` when time is up. */
export async function waitUntil<T>(ask: () => Promise<T | null>, options: Options): Promise<T> {
  const deadline = Date.now() + options.timeoutMs;
  for (;;) {
    const answer = await ask();
    if (answer !== null) return answer;
    if (Date.now() > deadline) throw new Error(`Waited ${options.timeoutMs / 1000} s for ${options.what}.`);
    await delay(options.everyMs ?? 50, undefined, options.signal ? { signal: options.signal } : {});
  }
}
