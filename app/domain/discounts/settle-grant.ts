import { readDiscountFact } from "~/agent/reply/read-discount-fact";
import { createEvidence } from "~/agent/evidence/evidence";
import { toReplyLanguage } from "~/agent/reply/reply-language";
import { chooseText } from "~/agent/reply/texts/choose-text";
import type { ReplyBlock } from "~/contracts/turn-events";
import { AppError } from "~/lib/app-error";
import type { AuditLog } from "~/ports/audit-log";
import type { Clock } from "~/ports/clock";
import type { ConversationStore } from "~/ports/conversation-store";
import type { DiscountCodes } from "~/ports/discount-codes";
import type { DiscountGrant, DiscountStore } from "~/ports/discount-store";
import type { FanOut } from "~/ports/fan-out";
import type { Ids } from "~/ports/ids";
import type { Shop } from "~/ports/shop-store";
import { issueGrant } from "./issue-grant";
import { toOffer } from "./to-offer";

type Dependencies = {
  discounts: DiscountStore;
  discountCodes: DiscountCodes;
  conversations: Pick<ConversationStore, "appendMessage">;
  audit: AuditLog;
  fanOut: FanOut;
  clock: Clock;
  ids: Ids;
};

const HOURS = 3600_000;

/**
 * A merchant's word on a discount above the limit; the first word stands. Approved, the code is made, and the shopper reads
 * in the conversation what became of it either way. False where it no longer waits. Throws AppError where Shopify does not
 * answer: then it stays approved, and the shopper's next question makes the code.
 */
export async function settleGrant(
  dependencies: Dependencies,
  shop: Pick<Shop, "settings" | "timezone">,
  grantId: string,
  { verdict, actor }: { verdict: "approved" | "declined"; actor: string },
): Promise<boolean> {
  const { discounts, discountCodes: codes, audit, clock } = dependencies;
  const grant = await discounts.findGrant(grantId);
  if (grant === null) throw new AppError("not-found", `there is no discount ${grantId}`);
  if (grant.state !== "waiting" || grant.expiresAt <= clock.now()) return false;
  if (!(await discounts.noteEvent(grantId, { kind: "settled", verdict, actor }, clock.now()))) return false;
  await audit.record({ actor, action: `discounts.${verdict}`, detail: { grantId, worth: grant.terms.worth } });
  if (verdict === "declined") {
    await tell(dependencies, shop, grant, "discount.declined");
    return true;
  }

  const { expiryHours } = await discounts.readSettings();
  const endsAt = new Date(clock.now().getTime() + expiryHours * HOURS);
  await tell(dependencies, shop, await issueGrant({ discounts, codes, clock }, grant, endsAt), "discount.approved");
  return true;
}

/** In the shopper's language, with a tap that puts the code into the cart. */
async function tell(
  { conversations, fanOut, clock, ids }: Dependencies,
  shop: Pick<Shop, "settings" | "timezone">,
  grant: DiscountGrant,
  key: "discount.approved" | "discount.declined",
): Promise<void> {
  const { conversationId, locale } = grant;
  if (conversationId === null) return;
  const evidence = { ...createEvidence(), discount: toOffer(grant, shop) };
  const choice = { language: toReplyLanguage(locale), tone: shop.settings.tone, seed: grant.id };
  const fact = (kind: Parameters<typeof readDiscountFact>[0]) => readDiscountFact(kind, evidence, locale) ?? "";
  const text = chooseText(choice, key, {
    ...{ code: fact("discount-code"), value: fact("discount-value"), until: fact("discount-until") },
  });
  const useIt = { label: chooseText(choice, "offer.use-code"), message: chooseText(choice, "offer.use-code.message") };
  const blocks: ReplyBlock[] = [
    { type: "text-delta", text },
    ...(key === "discount.approved" ? [{ type: "quick-replies" as const, options: [useIt] }] : []),
  ];
  const id = ids.random();
  const message = {
    id,
    conversationId,
    from: "agent" as const,
    name: null,
    text: null,
    blocks,
    createdAt: clock.now(),
  };
  await conversations.appendMessage(message);
  await fanOut.publish(`conversation:${conversationId}`, id);
}
