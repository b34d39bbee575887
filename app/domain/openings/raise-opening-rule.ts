import type { AuditLog } from "~/ports/audit-log";
import type { OpeningStore } from "~/ports/opening-store";

/** Puts a rule one place higher, so that it counts more than the one that stood there. */
export async function raiseOpeningRule(
  { openings, audit }: { openings: OpeningStore; audit: AuditLog },
  ruleId: string,
  actor: string,
): Promise<void> {
  const ids = (await openings.listRules()).map(({ id }) => id);
  const place = ids.indexOf(ruleId);
  const above = ids[place - 1];
  if (above === undefined) return;
  ids.splice(place - 1, 2, ruleId, above);
  await openings.orderRules(ids);
  await audit.record({ actor, action: "openings.rule-raised", detail: { ruleId } });
}
