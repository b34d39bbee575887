import type { MerchandisingWeights } from "~/contracts/merchandising";
import type { AuditLog } from "~/ports/audit-log";
import type { Clock } from "~/ports/clock";
import type { MerchandisingStore } from "~/ports/merchandising-store";
import { countReturns } from "./count-returns";

/** Saves how much the shop's own figures count; returns are counted at once, and every night from then on. */
export async function saveWeights(
  { merchandising, audit, clock }: { merchandising: MerchandisingStore; audit: AuditLog; clock: Clock },
  weights: MerchandisingWeights,
  actor: string,
): Promise<void> {
  await merchandising.saveWeights(weights);
  if (weights.returns !== "off") await countReturns({ merchandising, clock });
  await audit.record({ actor, action: "merchandising.weights-saved", detail: weights });
}
