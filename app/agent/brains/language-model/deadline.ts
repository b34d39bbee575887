import { LIMITS } from "./limits";

/**
 * The time that a model has for a turn: its signal aborts with a TimeoutError when the whole time is over, or when the
 * shopper has waited long enough for a first sentence. Nothing that is said depends on the timers, only who says it.
 */
export function createDeadline(turn: AbortSignal, hasSpoken: () => boolean): { signal: AbortSignal; end: () => void } {
  const late = new AbortController();
  const expire = () => late.abort(new DOMException("The model took too long.", "TimeoutError"));
  const first = setTimeout(() => {
    if (!hasSpoken()) expire();
  }, LIMITS.firstSentenceMs);
  const all = setTimeout(expire, LIMITS.turnMs);

  return {
    signal: AbortSignal.any([turn, late.signal]),
    end() {
      clearTimeout(first);
      clearTimeout(all);
    },
  };
}

/** The work, or null as soon as the signal aborts: what is still under way is left to itself, so only reads may be given. */
export async function orNothing<T>(work: Promise<T>, signal: AbortSignal): Promise<T | null> {
  if (signal.aborted) return null;
  let stop: () => void = () => undefined;
  const aborted = new Promise<null>((resolve) => {
    stop = () => resolve(null);
    signal.addEventListener("abort", stop, { once: true });
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    signal.removeEventListener("abort", stop);
  }
}
