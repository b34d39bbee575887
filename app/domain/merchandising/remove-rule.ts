import type { AuditLog } from "~/ports/audit-log";
import type { MerchandisingStore } from "~/ports/merchandising-store";

/** Takes a rule back. Harmless where it is gone already. */
export async function removeRule(
  { merchandising, audit }: { merchandising: Pick<MerchandisingStore, "removeRule">; audit: AuditLog },
  ruleId: string,
  actor: string,
): Promise<void> {
  const wasThere = await merchandising.removeRule(ruleId);
  if (wasThere) await audit.record({ actor, action: "merchandising.rule-removed", detail: { ruleId } });
}
