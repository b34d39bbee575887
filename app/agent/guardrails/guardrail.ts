import type { ReadMessage } from "./read-message";

export const INPUT_GUARDRAILS = [
  "input-length",
  "input-injection",
  "input-other-customers",
  "input-off-topic",
  "input-regulated-advice",
  "input-abuse",
  "input-self-harm",
] as const;
export type GuardrailName = (typeof INPUT_GUARDRAILS)[number];

/** What an input guardrail saw. `detail` is for the trace. */
export type GuardrailVerdict = { name: GuardrailName; triggered: boolean; detail: string | null };

/** A named check on what the shopper wrote. `find` gives the words that triggered it, or null. */
export type InputGuardrail = { name: GuardrailName; find: (message: ReadMessage) => string | null };

/** A named check on a sentence as the shopper would read it, slots filled. `find` as above. */
export type OutputGuardrail = { name: string; find: (folded: string) => string | null };
