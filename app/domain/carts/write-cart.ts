import type { CartChange, CartOutcome } from "~/ports/cart-desk";
import type { CartWriteRecord } from "~/ports/cart-journal";
import { emptyCart, reach, type CartDeskContext } from "./cart-desk-context";
import { finishWrite } from "./finish-write";
import { planCartWrite } from "./plan-cart-write";
import { recoverWrite } from "./recover-write";

const UNREACHABLE = "The store's cart did not answer in time. Please try again in a moment.";

/**
 * Journals a wanted write, sends it, reads the cart back and says what really happened. `earlier` is the same write of this
 * turn from before a crash: it is not sent again before the cart has been asked.
 */
export async function writeCart(
  context: CartDeskContext,
  wanted: CartChange[],
  expectedPrices: Record<string, number>,
  earlier: CartWriteRecord | null,
): Promise<CartOutcome> {
  if (earlier !== null) return recoverWrite(context, earlier, expectedPrices);
  const { cartId } = context;
  if (cartId === null) return requestFromWidget(context, wanted);

  const reading = await reach(() => context.storefront.readCart(cartId));
  if (reading === null) {
    // Nothing was sent yet, so the browser, which may reach the store, can write instead.
    return wanted.every(isAdd) ? requestFromWidget(context, wanted) : { status: "unavailable", message: UNREACHABLE };
  }
  if (reading.result === null) return requestFromWidget(context, wanted);

  const plan = planCartWrite(wanted, reading.result.view);
  const record = { ...plan, ...identify(context), cartId, status: "writing" as const };
  await context.journal.begin(record);
  return finishWrite(context, { ...record, result: null, updatedAt: record.createdAt }, expectedPrices);
}

/** No cart, or one that is gone: the widget's write makes a new one. A line to be set cannot be there then. */
async function requestFromWidget(context: CartDeskContext, wanted: CartChange[]): Promise<CartOutcome> {
  const record = { ...planCartWrite(wanted, null), ...identify(context), cartId: null };
  const adds = wanted.filter(isAdd);
  if (adds.length === 0) {
    const changes = wanted.flatMap((change) =>
      change.action === "set"
        ? [{ variantId: "", wanted: change.quantity, got: 0, reason: change.quantity === 0 ? "ok" : "gone" } as const]
        : [],
    );
    await context.journal.begin({ ...record, status: "refused" });
    return { status: "refused", writeId: record.id, cart: emptyCart(context.currency), changes, priceChanged: false };
  }

  await context.journal.begin({ ...record, status: "requested" });
  return {
    status: "requested",
    writeId: record.id,
    lines: adds.map(({ variantId, quantity }) => ({ variantId, quantity })),
  };
}

function identify({ ids, conversationId, turnId, clock }: CartDeskContext) {
  return { id: ids.random(), conversationId, turnId, createdAt: clock.now() };
}

function isAdd(change: CartChange): change is Extract<CartChange, { action: "add" }> {
  return change.action === "add";
}
