import type { CartOutcome } from "~/ports/cart-desk";
import type { CartWriteRecord } from "~/ports/cart-journal";
import type { LiveCart } from "~/ports/storefront";
import { reach, type CartDeskContext } from "./cart-desk-context";
import { hasSameQuantities, cartQuantities } from "./cart-quantities";
import { compareCart, type WriteSigns } from "./compare-cart";
import { touchedVariants } from "./plan-cart-write";
import { readAddedEvents } from "./read-added-events";
import { sendCartWrite } from "./send-cart-write";

const UNKNOWN = "The store's cart did not answer. Please look at your cart before you try again.";
const NO_SIGNS: WriteSigns = { soldOut: new Set(), gone: new Set() };

/** Sends a journalled write and reads back. Where Shopify does not answer even to the reading, the write stays open for recovery. */
export async function finishWrite(
  context: CartDeskContext,
  record: CartWriteRecord,
  expectedPrices: Record<string, number>,
): Promise<CartOutcome> {
  const { cartId } = record;
  if (cartId === null) return { status: "unavailable", message: UNKNOWN };

  const sent = await reach(() => sendCartWrite(context.storefront, cartId, record));
  const reading = await reach(() => context.storefront.readCart(cartId));
  if (!reading?.result || sent?.result.status === "unknown-cart") {
    if (reading) await context.journal.update(record.id, { status: "refused", updatedAt: context.clock.now() });
    return { status: "unavailable", message: UNKNOWN };
  }

  const cart = await sweepEmptyLines(context, reading.result, touchedVariants(record));
  const isUntouched = hasSameQuantities(touchedVariants(record), record.before, cartQuantities(cart.view));
  if (sent === null && isUntouched) {
    await context.journal.update(record.id, { status: "refused", updatedAt: context.clock.now() });
    return {
      status: "unavailable",
      message: "The store's cart did not answer, and nothing was changed. Please try again.",
    };
  }
  const signs = sent?.result.status === "sent" ? sent.result.signs : NO_SIGNS;
  return settleWrite(context, record, cart, signs, expectedPrices);
}

/** Shopify keeps an empty line of what it could not add; the theme would show it as a product with nothing of it. */
async function sweepEmptyLines(
  { storefront }: CartDeskContext,
  cart: LiveCart,
  variantIds: string[],
): Promise<LiveCart> {
  const empty = cart.view.lines.filter(({ quantity, variantId }) => quantity === 0 && variantIds.includes(variantId));
  if (empty.length === 0) return cart;
  const swept = await reach(() =>
    storefront.setQuantities(
      cart.id,
      empty.map(({ id }) => ({ lineId: id, quantity: 0 })),
    ),
  );
  return swept?.result.ok ? swept.result.cart : cart;
}

/** Compares what was read back, keeps the result in the journal and tells it. */
export async function settleWrite(
  context: CartDeskContext,
  record: CartWriteRecord,
  cart: LiveCart,
  signs: WriteSigns,
  expectedPrices: Record<string, number>,
): Promise<Extract<CartOutcome, { cart: unknown }>> {
  const { status, result } = compareCart(record, cart.view, signs, expectedPrices);
  await context.journal.update(record.id, { status, result, cartId: cart.id, updatedAt: context.clock.now() });
  context.noteAdded(readAddedEvents(record, context.visitorId, result, cart.view));
  const { changes, priceChanged } = result;
  return { status, writeId: record.id, cart: cart.view, changes, priceChanged };
}
