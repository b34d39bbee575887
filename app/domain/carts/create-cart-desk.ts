import type { CartChange, CartDesk } from "~/ports/cart-desk";
import type { CartWriteRecord } from "~/ports/cart-journal";
import { cartTokenOf, reach, type CartDeskContext } from "./cart-desk-context";
import { confirmWrite } from "./confirm-write";
import { markCart } from "./mark-cart";
import { undoWrite } from "./undo-write";
import { writeCart } from "./write-cart";

export type TurnCartDesk = CartDesk & {
  /** After the reply: marks the cart for attribution where this turn wrote to it. Never throws for a store that does not answer. */
  settle(): Promise<void>;
};

/** The shopper's own cart for one turn. Writes to one cart happen one after another, whatever process they come from. */
export function createCartDesk(context: CartDeskContext): TurnCartDesk {
  const told = new Set<string>();
  let writtenCartId: string | null = null;
  const key = context.cartId === null ? `conversation:${context.conversationId}` : cartTokenOf(context.cartId);

  async function noteWritten(writeId: string) {
    const record = await context.journal.find(writeId);
    if (record?.cartId && (record.status === "written" || record.status === "partial")) writtenCartId = record.cartId;
  }

  return {
    async read() {
      const { cartId } = context;
      if (cartId === null) return { status: "none" };
      const reading = await reach(() => context.storefront.readCart(cartId));
      if (reading === null) return { status: "unavailable", message: "The store's cart did not answer in time." };
      return reading.result === null ? { status: "none" } : { status: "cart", cart: reading.result.view };
    },

    write: (changes, expectedPrices = {}) =>
      context.lock.withLock(key, async () => {
        const earlier = await findEarlier(context, changes, told);
        const outcome = await writeCart(context, changes, expectedPrices, earlier);
        if (outcome.status === "unavailable") return outcome;
        told.add(outcome.writeId);
        await noteWritten(outcome.writeId);
        return outcome;
      }),

    confirm: (writeId, result) =>
      context.lock.withLock(key, async () => {
        const outcome = await confirmWrite(context, writeId, result);
        if (outcome.status !== "unavailable") await noteWritten(writeId);
        return outcome;
      }),

    undo: (writeId) => context.lock.withLock(key, () => undoWrite(context, writeId)),

    async settle() {
      const cartId = writtenCartId;
      if (cartId !== null) await context.lock.withLock(key, () => markCart(context, cartId));
    },
  };
}

/** The same write in the journal from before this turn was cut off; each stands for one call. */
async function findEarlier(
  { journal, turnId }: CartDeskContext,
  changes: CartChange[],
  told: Set<string>,
): Promise<CartWriteRecord | null> {
  const records = await journal.listOfTurn(turnId);
  return records.find((record) => !told.has(record.id) && !hasFailed(record) && isSame(record, changes)) ?? null;
}

/** Shopify could not be reached, and nothing changed: wanting it again is a new write. */
function hasFailed(record: CartWriteRecord): boolean {
  return record.status === "refused" && record.result === null;
}

function isSame(record: CartWriteRecord, changes: CartChange[]): boolean {
  if (record.changes.length !== changes.length) return false;
  return changes.every((change, index) => {
    const journalled = record.changes[index];
    if (journalled?.action !== change.action || journalled.quantity !== change.quantity) return false;
    if (change.action === "add") return journalled.action === "add" && journalled.variantId === change.variantId;
    return journalled.action === "set" && journalled.lineId === change.lineId;
  });
}
