import type { BenchFloor } from "./floors/bench-floor.ts";
import type { Measurement } from "./measurement.ts";

/** What a benchmark stands on; those of one floor run one after the other, each floor is started once. */
export type FloorName = "none" | "demo" | "large";

/** Hands over what takes down a benchmark's own parts: done when it is over, also when Ctrl-C ends it. */
export type WhenOver = (takeDown: () => Promise<void>) => void;

export type Benchmark = { name: string; about: string } & (
  | { floor: "none"; run: (whenOver: WhenOver) => Promise<Measurement[]> }
  | { floor: "demo" | "large"; run: (floor: BenchFloor) => Promise<Measurement[]> }
);
