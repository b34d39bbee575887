import { MAX_MERCHANDISING_RULES, type MerchandisingAction, type MerchandisingKind } from "~/contracts/merchandising";
import type { AuditLog } from "~/ports/audit-log";
import type { CatalogSearch } from "~/ports/catalog-search";
import type { Clock } from "~/ports/clock";
import type { Ids } from "~/ports/ids";
import type { MerchandisingStore } from "~/ports/merchandising-store";
import { findTarget } from "./find-targets";

type Dependencies = {
  merchandising: MerchandisingStore;
  catalog: CatalogSearch;
  audit: AuditLog;
  ids: Ids;
  clock: Clock;
};
export type RuleChange = { action: MerchandisingAction; kind: MerchandisingKind; value: string };

/** Adds a rule, or changes what the rule about the same thing says. */
export async function saveRule(
  { merchandising, catalog, audit, ids, clock }: Dependencies,
  { action, kind, value }: RuleChange,
  actor: string,
): Promise<"saved" | "no-such-target" | "too-many"> {
  const { rules } = await merchandising.read();
  const known = rules.find((rule) => rule.kind === kind && rule.value === value);
  // What a rule was made about may be sold out of the shop by now: it can still be changed.
  const target = (await findTarget(catalog, { kind, value })) ?? known;
  if (!target) return "no-such-target";
  if (!known && rules.length >= MAX_MERCHANDISING_RULES) return "too-many";

  await merchandising.saveRule({ id: ids.random(), action, kind, value, label: target.label }, clock.now());
  await audit.record({ actor, action: "merchandising.rule-saved", detail: { action, kind, value } });
  return "saved";
}
