/** How a call ended, as the breaker sees it: `neutral` says nothing about the endpoint. */
export type CallOutcome = "success" | "failure" | "neutral";

export type CircuitBreaker = {
  /** Null: the endpoint rests. Otherwise the call may be made, and its outcome is reported once. */
  admit(): { report: (outcome: CallOutcome) => void } | null;
  readonly state: "closed" | "open" | "half-open";
};

type Options = { failures: number; restMs: number; longestRestMs: number; now: () => number };

/**
 * After some failures in a row an endpoint rests; then one call is let through as a probe. Its success closes the circuit,
 * its failure doubles the rest. `now`: milliseconds of a clock that only goes forward. One process, one breaker: others
 * find out by themselves.
 */
export function createCircuitBreaker({ failures, restMs, longestRestMs, now }: Options): CircuitBreaker {
  let inARow = 0;
  let rest = restMs;
  let openUntil: number | null = null;
  let isProbing = false;

  function report(outcome: CallOutcome, isProbe: boolean) {
    if (isProbe) isProbing = false;
    if (outcome === "success") {
      inARow = 0;
      rest = restMs;
      openUntil = null;
      return;
    }
    if (outcome === "neutral") return;

    inARow += 1;
    if (isProbe) {
      rest = Math.min(rest * 2, longestRestMs);
      openUntil = now() + rest;
    } else if (inARow >= failures && openUntil === null) {
      openUntil = now() + rest;
    }
  }

  return {
    admit() {
      const isProbe = openUntil !== null;
      if (openUntil !== null) {
        if (now() < openUntil || isProbing) return null;
        isProbing = true;
      }
      let isReported = false;
      return {
        report(outcome) {
          if (isReported) return;
          isReported = true;
          report(outcome, isProbe);
        },
      };
    },
    get state() {
      if (openUntil === null) return "closed";
      return now() < openUntil ? "open" : "half-open";
    },
  };
}
