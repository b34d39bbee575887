import type { OpeningRequest } from "~/contracts/agent-api";
import { toBuiltInWeights } from "~/lib/hesitation/learning/reason-factors";
import type { ReasonLearningStore } from "~/ports/reason-learning-store";
import type { Shop } from "~/ports/shop-store";

/** Where the merchant wants to learn from it: which signs a shopper showed whom nobody spoke to. */
export async function noteLeftAlone(
  { reasonLearning, shop }: { reasonLearning: ReasonLearningStore; shop: Pick<Shop, "settings"> },
  { reasons: sent }: OpeningRequest,
  visit: { visitorId: string; isHeldOut: boolean; at: Date },
): Promise<void> {
  if (!shop.settings.openings.learnsWeights) return;
  const kept = await reasonLearning.read();
  const reasons = toBuiltInWeights(sent, kept?.inUse?.factors ?? {});
  if (Object.keys(reasons).length > 0) await reasonLearning.noteLeftAlone({ ...visit, reasons });
}
