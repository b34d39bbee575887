/** Where in the index something was found: what a reason rests on. */
export type Fact =
  | { kind: "attribute"; name: string; value: number | null }
  | { kind: "option"; name: string; value: string }
  | { kind: "tag"; value: string }
  | { kind: "title" }
  | { kind: "type" }
  | { kind: "vendor" }
  | { kind: "description"; sentence: number }
  | { kind: "price" };

/** yes and no rest on something that is written; unknown means that the shop does not say. */
export type Match = { verdict: "yes" | "no" | "unknown"; fact: Fact | null };

export const UNKNOWN: Match = { verdict: "unknown", fact: null };
