import type { GrantView } from "~/contracts/discount-view";
import type { GrantOutcome } from "~/ports/discount-store";

/** A grant as the merchant's tables show it. */
export function toGrantView(grant: GrantOutcome, now: Date): GrantView {
  const { id, conversationId, occasion, move, code, terms, grantedAt, expiresAt, redeemed } = grant;
  return {
    ...{ id, conversationId, occasion, move, code, value: terms.value, worth: terms.worth, redeemed },
    ...{ state: stateOf(grant, now), grantedAt: grantedAt.toISOString(), expiresAt: expiresAt.toISOString() },
  };
}

function stateOf({ state, expiresAt, appliedAt }: GrantOutcome, now: Date): GrantView["state"] {
  if (state === "redeemed" || state === "declined" || state === "withdrawn") return state;
  if (expiresAt <= now) return "expired";
  if (state === "waiting") return "waiting";
  return appliedAt === null ? "unused" : "in-cart";
}
