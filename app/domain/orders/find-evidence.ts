import type { AgentTrail } from "~/ports/agent-trail";
import type { OrderMarks } from "~/ports/order-source";
import type { Evidence, OrderFacts } from "~/ports/order-store";
import type { DiscountStore } from "~/ports/discount-store";
import type { VisitStore } from "~/ports/visit-store";

type Dependencies = { trail: AgentTrail; visits: VisitStore; discounts: Pick<DiscountStore, "findByCodes"> };

/** How long before an order a conversation may have taken place to have helped with it. */
const ASSIST_WINDOW_MS = 7 * 24 * 3600_000;

/** Shopify cuts the time of an order to the second, and its clock and ours need not agree to the second either. */
const CLOCK_MARGIN_MS = 5000;

/**
 * The strongest evidence that the agent had a part in an order, from the metafield that only we can write down to the same
 * visitor having talked within a week before. Null: none. A mark counts only when its conversation is one of this shop's.
 */
export async function findEvidence(
  { trail, visits, discounts }: Dependencies,
  order: Pick<OrderFacts, "cartToken" | "placedAt">,
  marks: OrderMarks,
): Promise<Evidence | null> {
  const until = new Date(order.placedAt.getTime() + CLOCK_MARGIN_MS);
  const [grant] = marks.discountCodes.length === 0 ? [] : await discounts.findByCodes(marks.discountCodes);
  const named = [
    { kind: "cart-metafield", conversationId: marks.cartMetafield },
    { kind: "cart-attribute", conversationId: marks.cartAttribute },
    { kind: "discount-code", conversationId: grant?.conversationId ?? null },
  ] as const;
  for (const { kind, conversationId } of named) {
    const conversation = conversationId === null ? null : await trail.findConversation(conversationId);
    if (conversation && conversation.startedAt <= until) return { kind, conversationId: conversation.id };
  }
  if (order.cartToken === null) return null;

  const from = new Date(order.placedAt.getTime() - ASSIST_WINDOW_MS);
  for (const [source, kind] of [
    ["agent", "cart-token"],
    ["beacon", "visitor"],
  ] as const) {
    const visitor = await visits.findVisitorOfCart(order.cartToken, source);
    if (!visitor || visitor.isPreview) continue;
    const conversation = await trail.findConversationOfVisitor(visitor.id, from, until);
    if (conversation) return { kind, conversationId: conversation.id };
  }
  return null;
}
