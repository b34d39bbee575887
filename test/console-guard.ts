import { afterEach, beforeEach, expect, vi } from "vitest";

/** A test that prints fails: output nobody reads hides the one line that matters. Opt in with `vi.spyOn(console, ...)`. */
const printed: string[] = [];

beforeEach(() => {
  printed.length = 0;
  for (const method of ["log", "info", "warn", "error"] as const) {
    vi.spyOn(console, method).mockImplementation((...parts: unknown[]) => {
      printed.push(`console.${method}: ${parts.map(String).join(" ")}`);
    });
  }
});

afterEach(() => {
  vi.restoreAllMocks();
  expect(printed, "the test printed").toEqual([]);
});
