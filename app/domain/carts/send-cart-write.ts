import type { CartWriteResult, Storefront } from "~/ports/storefront";
import type { WriteSigns } from "./compare-cart";
import type { CartWritePlan } from "./plan-cart-write";

export type SendOutcome = { status: "sent"; signs: WriteSigns } | { status: "unknown-cart" };

/**
 * Sends a planned write. What it changed is told by reading back, never by the answers alone; those only say why something is
 * missing. Throws AppError `upstream-unavailable` when Shopify did not answer, and then nobody knows whether it was done.
 */
export async function sendCartWrite(storefront: Storefront, cartId: string, plan: CartWritePlan): Promise<SendOutcome> {
  const signs: WriteSigns = { soldOut: new Set(), gone: new Set() };
  const sets = plan.changes.flatMap((change) =>
    change.action === "set" && change.variantId !== null ? [{ lineId: change.lineId, quantity: change.quantity }] : [],
  );
  const adds = plan.changes.flatMap((change) =>
    change.action === "add" ? [{ variantId: change.variantId, quantity: change.quantity }] : [],
  );

  if (sets.length > 0) {
    const result = await storefront.setQuantities(cartId, sets);
    if (!result.ok && result.reason === "unknown-cart") return { status: "unknown-cart" };
  }

  const batches = adds.length > 0 ? [adds] : [];
  for (let batch = batches.shift(); batch !== undefined; batch = batches.shift()) {
    const result = await storefront.addLines(cartId, batch);
    if (result.ok) {
      noteSoldOut(result, batch, signs);
      continue;
    }
    if (result.reason === "unknown-cart") return { status: "unknown-cart" };
    // One unknown variant refuses the whole call: the others deserve their own.
    if (batch.length > 1) batches.push(...batch.map((line) => [line]));
    else batch.forEach(({ variantId }) => signs.gone.add(variantId));
  }
  return { status: "sent", signs };
}

/** Shopify warns with a line, or with none where nothing of a single variant could be added. */
function noteSoldOut(
  result: Extract<CartWriteResult, { ok: true }>,
  batch: { variantId: string }[],
  signs: WriteSigns,
) {
  for (const warning of result.warnings) {
    if (warning.code !== "MERCHANDISE_OUT_OF_STOCK") continue;
    const line = result.cart.view.lines.find(({ id }) => id === warning.lineId);
    const variantId = line?.variantId ?? (batch.length === 1 ? batch[0]?.variantId : undefined);
    if (variantId !== undefined) signs.soldOut.add(variantId);
  }
}
