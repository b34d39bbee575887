import { changeLines } from "../commerce/cart-lines.ts";
import { settleCartStock } from "../commerce/cart-stock.ts";
import { lineKey } from "../commerce/line-key.ts";
import { newestFirst } from "../commerce/newest-first.ts";
import type { StorefrontVisit } from "../online-store/storefront-visit.ts";
import type { Cart, CartLine } from "../state/entities.ts";
import { nothingAdded, partlyAdded, toAttributes } from "./add-items.ts";
import { badRequest, cartError, type AjaxCartError } from "./ajax-error.ts";
import type { changeSchema } from "./read-body.ts";
import type { z } from "zod";

/** `/cart/change.js`: one line by key, variant id or place. Above stock it takes what there is and answers with an error. */
export function changeItem(
  visit: StorefrontVisit,
  cart: Cart,
  change: z.output<typeof changeSchema>,
): AjaxCartError | null {
  const line = findChangedLine(cart, change);
  if (!line) throw badRequest("no valid id or line parameter");
  if (change.quantity != null && change.quantity < 0) throw cartError(422, "The quantity must be a positive number.");
  if (change.selling_plan != null && change.selling_plan !== "") {
    throw cartError(422, "Cannot apply selling plan to variant");
  }

  const before = line.quantity;
  const [changed] = changeLines(cart, [
    {
      lineId: line.id,
      quantity: change.quantity ?? undefined,
      attributes: change.properties == null ? undefined : toAttributes(change.properties),
    },
  ]);
  if (!changed) return null;

  const asked = changed.quantity;
  settleCartStock({ shop: visit.shop, cart, first: new Set([changed.id]) });
  if (changed.quantity === asked) return null;
  if (changed.quantity === 0) throw nothingAdded(visit, cart, changed);
  return changed.quantity > before
    ? partlyAdded(changed.quantity - before)
    : cartError(422, "The maximum quantity of this item is already in your cart.");
}

/** A line by its key, else by its variant's id. */
export function findLine(cart: Cart, id: string): CartLine | undefined {
  const lines = newestFirst(cart.lines);
  return lines.find((line) => lineKey(line) === id) ?? lines.find((line) => String(line.variantId) === id);
}

function findChangedLine(cart: Cart, { id, line }: z.output<typeof changeSchema>): CartLine | undefined {
  if (id != null) return findLine(cart, id);
  return line == null ? undefined : newestFirst(cart.lines)[line - 1];
}
