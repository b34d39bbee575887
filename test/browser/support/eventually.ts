import { expect } from "vitest";

/** Asks again until the expectation holds: for what happens outside of the page, where Playwright cannot wait by itself. */
export function eventually<T>(ask: () => Promise<T> | T) {
  return expect.poll(ask, { timeout: 20_000, interval: 50 });
}
