import type { PolicyDecision } from "../policy/policy-decision";

/** What a call came back with. `error` says what was observed, not what is guessed. */
export type ToolAnswer<Output> =
  { ok: true; value: Output } | { ok: false; decision: PolicyDecision; error: string; failure: ToolFailure };

export type ToolFailure = "invalid-arguments" | "refused" | "timeout" | "failed" | "aborted";
