export type GuardrailName = "length" | "injection" | "regulated-advice" | "self-harm";

/** What an input guardrail saw. `detail` is for the trace. */
export type GuardrailVerdict = { name: GuardrailName; triggered: boolean; detail: string | null };
