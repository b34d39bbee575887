import type { ToolContext, ToolName } from "../tools/tool";
import type { PolicyDecision } from "./policy-decision";

export type ProposedCall = { tool: ToolName; input: unknown };

/** The controller's word on one tool call. */
export function decide(call: ProposedCall, context: Pick<ToolContext, "situation" | "evidence">): PolicyDecision {
  if (call.tool === "add_to_cart" && !context.situation.consent.addToCart) {
    return { verdict: "ask-shopper", reason: "no-consent-to-add" };
  }
  return { verdict: "allow", reason: "within-limits" };
}
