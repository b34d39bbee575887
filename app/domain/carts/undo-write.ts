import type { JournalledChange } from "~/contracts/cart-write-record";
import type { CartView } from "~/contracts/cart-view";
import type { UndoOutcome } from "~/ports/cart-desk";
import type { CartWriteRecord } from "~/ports/cart-journal";
import { reach, type CartDeskContext } from "./cart-desk-context";
import { cartQuantities, hasSameQuantities } from "./cart-quantities";
import { touchedVariants } from "./plan-cart-write";
import { sendCartWrite } from "./send-cart-write";

const UNDO_MS = 10 * 60 * 1000;
const UNREACHABLE = "The store's cart did not answer. Please try again in a moment.";

/**
 * Takes the newest write of the conversation back, as long as nothing else has changed the same variants since. Undoing is
 * a write of its own in the journal, so that a crash in its middle is recovered like any other. Null: the newest write.
 */
export async function undoWrite(context: CartDeskContext, writeId: string | null): Promise<UndoOutcome> {
  const undone = await findUndoable(context, writeId);
  if (undone === null) return { status: "nothing-to-undo" };
  const cartId = undone.cartId ?? context.cartId;
  if (cartId === null) return { status: "nothing-to-undo" };

  const reading = await reach(() => context.storefront.readCart(cartId));
  if (reading === null) return { status: "unavailable", message: UNREACHABLE };
  if (reading.result === null) return { status: "nothing-to-undo" };

  const cart = reading.result.view;
  const now = cartQuantities(cart);
  const touched = touchedVariants(undone);
  const earlier = await findEarlierUndo(context, undone.id);
  if (earlier && hasSameQuantities(touched, earlier.intended, now)) return finishUndo(context, undone, earlier, cart);
  if (!hasSameQuantities(touched, undone.result?.after ?? {}, now)) return { status: "changed-since", cart };

  const undo = earlier ?? (await journalUndo(context, undone, cartId, now));
  const changes = changesBack(touched, undone.before, cart);
  const sent = await reach(() => sendCartWrite(context.storefront, cartId, { ...undo, changes }));
  const readBack = await reach(() => context.storefront.readCart(cartId));
  if (!readBack?.result) return { status: "unavailable", message: UNREACHABLE };
  if (hasSameQuantities(touched, undo.intended, cartQuantities(readBack.result.view))) {
    return finishUndo(context, undone, undo, readBack.result.view);
  }

  await context.journal.update(undo.id, { status: "refused", updatedAt: context.clock.now() });
  if (sent === null) return { status: "unavailable", message: UNREACHABLE };
  return { status: "changed-since", cart: readBack.result.view };
}

async function findUndoable(context: CartDeskContext, writeId: string | null): Promise<CartWriteRecord | null> {
  const latest = await context.journal.findLatestDone(context.conversationId);
  if (latest === null || (writeId !== null && latest.id !== writeId)) return null;
  return context.clock.now().getTime() - latest.createdAt.getTime() <= UNDO_MS ? latest : null;
}

async function findEarlierUndo(context: CartDeskContext, writeId: string): Promise<CartWriteRecord | null> {
  const records = await context.journal.listOfTurn(context.turnId);
  return records.find((record) => record.status === "writing" && undoes(record, writeId)) ?? null;
}

function undoes(record: CartWriteRecord, writeId: string): boolean {
  return record.changes.some((change) => change.action === "undo" && change.writeId === writeId);
}

async function journalUndo(
  context: CartDeskContext,
  undone: CartWriteRecord,
  cartId: string,
  now: Record<string, number>,
): Promise<CartWriteRecord> {
  const createdAt = context.clock.now();
  const intended = { ...now };
  for (const variantId of touchedVariants(undone)) intended[variantId] = undone.before[variantId] ?? 0;
  const record = {
    id: context.ids.random(),
    conversationId: context.conversationId,
    turnId: context.turnId,
    cartId,
    before: now,
    intended,
    changes: [{ action: "undo" as const, writeId: undone.id }],
    status: "writing" as const,
    createdAt,
  };
  await context.journal.begin(record);
  return { ...record, result: null, updatedAt: createdAt };
}

async function finishUndo(
  { journal, clock }: CartDeskContext,
  undone: CartWriteRecord,
  undo: CartWriteRecord,
  cart: CartView,
): Promise<UndoOutcome> {
  await journal.update(undo.id, { status: "undone", updatedAt: clock.now() });
  await journal.update(undone.id, { status: "undone", updatedAt: clock.now() });
  return { status: "undone", cart };
}

/** Lowers lines from the newest on, raises an existing line, or adds a variant that is no longer there. */
function changesBack(touched: string[], target: Record<string, number>, cart: CartView): JournalledChange[] {
  const now = cartQuantities(cart);
  return touched.flatMap((variantId): JournalledChange[] => {
    let missing = (target[variantId] ?? 0) - (now[variantId] ?? 0);
    const lines = cart.lines.filter((line) => line.variantId === variantId);
    const [first] = lines;
    if (missing > 0) {
      if (!first) return [{ action: "add", variantId, quantity: missing }];
      return [{ action: "set", lineId: first.id, variantId, quantity: first.quantity + missing }];
    }
    return lines.flatMap((line): JournalledChange[] => {
      if (missing === 0) return [];
      const taken = Math.min(line.quantity, -missing);
      missing += taken;
      return [{ action: "set", lineId: line.id, variantId, quantity: line.quantity - taken }];
    });
  });
}
