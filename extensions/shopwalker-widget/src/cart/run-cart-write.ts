import { keepPendingWrite, type PendingWrite, quantitiesAfter } from "./pending-write";
import { readCart } from "./read-cart";
import { type CartWriteResult, waysToWrite } from "./write-cart";

const done: CartWriteResult = { ok: true, message: null };
/** For the server to read back and tell. */
const unclear: CartWriteResult = { ok: false, message: null };

/**
 * Does a write once, whatever happens in between. Before anything is tried a second time (after a reload, or another
 * way after one without an answer) the cart is looked at: equal to what it should become, it is done; equal to what it
 * was, it is tried; anything else is left alone. Throws where the cart cannot be read at all.
 */
export async function runCartWrite(write: PendingWrite): Promise<CartWriteResult> {
  const { quantities } = await readCart();
  if (write.before) {
    const state = compare(quantities, write.lines, write.before);
    if (state !== "untouched") return state === "done" ? done : unclear;
  }

  const before = Object.fromEntries(write.lines.map(({ variantId }) => [variantId, quantities[variantId] ?? 0]));
  keepPendingWrite({ ...write, before });
  for (const way of waysToWrite) {
    const outcome = await way(write.lines);
    if (typeof outcome === "object") return outcome;
    if (outcome === "unavailable") continue;

    const state = compare((await readCart()).quantities, write.lines, before);
    if (state !== "untouched") return state === "done" ? done : unclear;
  }
  return unclear;
}

function compare(
  cart: Record<string, number>,
  lines: PendingWrite["lines"],
  before: Record<string, number>,
): "done" | "untouched" | "else" {
  const holds = (wanted: Record<string, number>) =>
    Object.entries(wanted).every(([variantId, quantity]) => (cart[variantId] ?? 0) === quantity);
  if (holds(quantitiesAfter(lines, before))) return "done";
  return holds(before) ? "untouched" : "else";
}
