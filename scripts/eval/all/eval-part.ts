/** One figure that was measured beside what it should be. */
export type Score = {
  /** What was measured, on what: "HINT3 curekart, in scope". */
  measure: string;
  now: number;
  unit: "share" | "F1" | "score" | "ms" | "MB" | "cases";
  /** Null: measured, and nothing promised. */
  target: { least: number } | { most: number } | null;
  /** What others, or we ourselves before, have on the same or the like of it. */
  baseline: { name: string; value: number } | null;
  /** What one has to know to read it. */
  note?: string;
};

/** A part of `npm run eval -- all`. */
export type EvalPart = {
  name: string;
  about: string;
  /** Whether it reads the public data sets. */
  needsData: boolean;
  /** `folder`: of the public data sets; empty where the part needs none. */
  run: (folder: string) => Promise<Score[]>;
};

/** Whether a score is what it should be; null where nothing was promised. Judged as it is printed, to three places. */
export function isMet({ now, target }: Score): boolean | null {
  if (target === null) return null;
  const rounded = Math.round(now * 1000) / 1000;
  return "least" in target ? rounded >= target.least : rounded <= target.most;
}
