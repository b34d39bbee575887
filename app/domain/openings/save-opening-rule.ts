import { MAX_OPENING_RULES, type OpeningRule } from "~/contracts/opening-rule";
import type { AuditLog } from "~/ports/audit-log";
import type { Clock } from "~/ports/clock";
import type { OpeningStore } from "~/ports/opening-store";

/** Adds a rule below the others, or changes it in its place. False: there are as many as there can be. */
export async function saveOpeningRule(
  { openings, audit, clock }: { openings: OpeningStore; audit: AuditLog; clock: Clock },
  rule: OpeningRule,
  actor: string,
): Promise<boolean> {
  const isSaved = await openings.saveRule(rule, MAX_OPENING_RULES, clock.now());
  if (!isSaved) return false;
  const { id: ruleId, action, isActive } = rule;
  await audit.record({ actor, action: "openings.rule-saved", detail: { ruleId, does: action, isActive } });
  return true;
}
