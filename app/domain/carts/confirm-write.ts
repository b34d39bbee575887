import type { CartOutcome } from "~/ports/cart-desk";
import { emptyCart, isSettled, reach, type CartDeskContext } from "./cart-desk-context";
import { settleWrite } from "./finish-write";
import { recoverWrite } from "./recover-write";

/** Reads back what the widget says it wrote: its word alone never becomes "added". */
export async function confirmWrite(
  context: CartDeskContext,
  writeId: string,
  result: { ok: boolean; message: string | null },
): Promise<CartOutcome> {
  const record = await context.journal.find(writeId);
  if (record?.conversationId !== context.conversationId) {
    return { status: "unavailable", message: "This change is not known here. Please look at your cart." };
  }
  if (isSettled(record)) return recoverWrite(context, record, {});

  const { cartId } = context;
  const reading = cartId === null ? null : await reach(() => context.storefront.readCart(cartId));
  if (reading?.result) return settleWrite(context, record, reading.result, { soldOut: new Set(), gone: new Set() }, {});
  if (reading === null && cartId !== null) {
    return { status: "unavailable", message: "The store's cart did not answer. Please look at your cart." };
  }

  // The widget could not write, or there still is no cart to read: nothing is there.
  const message = result.message ?? "The cart could not be changed.";
  await context.journal.update(writeId, { status: "refused", updatedAt: context.clock.now() });
  if (result.ok) return { status: "unavailable", message };
  const changes = record.changes.flatMap((change) =>
    change.action === "add"
      ? [{ variantId: change.variantId, wanted: change.quantity, got: 0, reason: "sold-out" as const }]
      : [],
  );
  return { status: "refused", writeId, cart: emptyCart(context.currency), changes, priceChanged: false };
}
