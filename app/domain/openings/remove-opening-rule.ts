import type { AuditLog } from "~/ports/audit-log";
import type { OpeningStore } from "~/ports/opening-store";

/** Takes a rule back. Harmless where it is gone already. */
export async function removeOpeningRule(
  { openings, audit }: { openings: OpeningStore; audit: AuditLog },
  ruleId: string,
  actor: string,
): Promise<void> {
  const wasThere = await openings.removeRule(ruleId);
  if (wasThere) await audit.record({ actor, action: "openings.rule-removed", detail: { ruleId } });
}
