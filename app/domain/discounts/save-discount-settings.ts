import type { DiscountSettings } from "~/contracts/discount";
import type { AuditLog } from "~/ports/audit-log";
import type { Clock } from "~/ports/clock";
import type { DiscountStore } from "~/ports/discount-store";
import type { JobQueue } from "~/ports/job-queue";

type Dependencies = { discounts: DiscountStore; audit: AuditLog; jobs: JobQueue; clock: Clock };

/** Keeps what is allowed from now on. Turned off, the codes that still run are taken back by a job. */
export async function saveDiscountSettings(
  { discounts, audit, jobs, clock }: Dependencies,
  shopId: string,
  settings: DiscountSettings,
  actor: string,
): Promise<void> {
  await discounts.saveSettings(settings, clock.now());
  const { enabled, percent, mostAmount, lowestMargin, codesADay, approvalAbove } = settings;
  const detail = { enabled, percent, mostAmount, lowestMargin, codesADay, approvalAbove };
  await audit.record({ actor, action: "discounts.saved", detail });
  if (!enabled) await jobs.enqueue("withdraw-discounts", { shopId, actor }, { key: `withdraw-discounts:${shopId}` });
}
