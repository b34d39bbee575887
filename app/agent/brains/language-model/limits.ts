/**
 * What one turn may take of a language model. All of it together leaves the embedded brain time for a whole reply before
 * the eight seconds are over that a shopper is promised.
 */
export const LIMITS = {
  /** How long the model may work on a turn, tools included. */
  turnMs: 6500,
  /** How long the shopper waits for its first sentence. */
  firstSentenceMs: 5000,
  firstChunkMs: 4000,
  idleMs: 2000,
  /** How often the model is asked, the repair not counted. */
  steps: 4,
  repairs: 1,
  toolsOffered: 12,
  toolCalls: 6,
  outputTokens: 500,
  /** Characters of everything that is sent in one request, tool schemas included: about 8,000 tokens. */
  promptCharacters: 24_000,
  toolResultCharacters: 5000,
  historyMessages: 12,
  historyCharacters: 600,
  /** Of the summary of what was said before those messages. */
  summaryCharacters: 1800,
  /** Millionths of a US dollar. */
  turnCostMicros: 20_000,
  sentences: 8,
  sentenceCharacters: 600,
} as const;
