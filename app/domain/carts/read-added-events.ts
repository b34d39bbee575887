import type { CartView } from "~/contracts/cart-view";
import type { JournalledResult } from "~/contracts/cart-write-record";
import type { CartWriteRecord } from "~/ports/cart-journal";
import type { RecordedEvent } from "~/ports/event-store";

/** What a write really put into the cart. The same write, read back again, gives the same events. */
export function readAddedEvents(
  { id, changes, conversationId, createdAt }: Pick<CartWriteRecord, "id" | "changes" | "conversationId" | "createdAt">,
  visitorId: string,
  result: JournalledResult,
  cart: CartView,
): RecordedEvent[] {
  const added = new Set(changes.flatMap((change) => (change.action === "add" ? [change.variantId] : [])));
  return result.changes.flatMap(({ variantId: variant, got: quantity }) => {
    if (!added.has(variant) || quantity === 0) return [];
    const product = cart.lines.find(({ variantId }) => variantId === variant)?.productId ?? null;
    return [
      {
        ...{ type: "product-added" as const, data: { product, variant, quantity } },
        ...{ id: `${id}:${variant}`, at: createdAt, visitorId, conversationId },
      },
    ];
  });
}
