import type { CartOutcome } from "~/ports/cart-desk";
import type { CartWriteRecord } from "~/ports/cart-journal";
import { cartTokenOf, type CartDeskContext } from "./cart-desk-context";
import { markCart } from "./mark-cart";
import { recoverWrite } from "./recover-write";

/** Older than this, a shopper who asked for it is no longer waiting: it is told, never tried again. */
const RETRY_MS = 10 * 60 * 1000;

/**
 * Settles a write that was cut off and that no turn came back for. The cart decides: done, tried again while it is fresh, or
 * told as it is. Null: it stays open, or there is nothing to tell.
 */
export async function resumeCartWrite(
  context: CartDeskContext,
  record: CartWriteRecord,
): Promise<Extract<CartOutcome, { cart: unknown }> | null> {
  const key = record.cartId === null ? `conversation:${record.conversationId}` : cartTokenOf(record.cartId);

  return context.lock.withLock(key, async () => {
    const fresh = await context.journal.find(record.id);
    if (fresh?.status !== "writing") return null;
    const now = context.clock.now();
    const isUndo = fresh.changes.some((change) => change.action === "undo");
    // An undo is offered again by the next look at the cart; an old write is the shopper's to repeat.
    if (isUndo || now.getTime() - fresh.createdAt.getTime() > RETRY_MS) {
      await context.journal.update(fresh.id, { status: "refused", updatedAt: now });
      return null;
    }

    const outcome = await recoverWrite(context, fresh, {});
    if (outcome.status === "unavailable" || outcome.status === "requested") return null;
    if (outcome.status !== "refused" && fresh.cartId !== null) await markCart(context, fresh.cartId);
    return outcome;
  });
}
