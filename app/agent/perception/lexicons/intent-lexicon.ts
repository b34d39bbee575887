import type { IntentName } from "../perception";

/**
 * Patterns (regular expressions on folded, typo-corrected text) for an intent. `strong` says it alone, `medium` probably,
 * `weak` only hints. Several hits add up.
 */
export type IntentPatterns = { strong?: string[]; medium?: string[]; weak?: string[] };

export type IntentLexicon = {
  patterns: Partial<Record<IntentName, IntentPatterns>>;
  /** Words worth correcting typos to. */
  keywords: string;
};
