/** What the controller says to a tool call; the reason is a stable code. */
export type PolicyDecision = {
  verdict: "allow" | "ask-shopper" | "ask-merchant" | "block";
  reason: string;
  /** Of what the shopper said, what the plan does not account for. */
  words?: string[];
};
