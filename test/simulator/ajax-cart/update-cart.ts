import type { z } from "zod";
import { distinctAttributes } from "../commerce/attributes.ts";
import { changeLines } from "../commerce/cart-lines.ts";
import { newestFirst } from "../commerce/newest-first.ts";
import type { StorefrontVisit } from "../online-store/storefront-visit.ts";
import type { Cart } from "../state/entities.ts";
import { addItems } from "./add-items.ts";
import type { AjaxCartError } from "./ajax-error.ts";
import { findLine } from "./change-item.ts";
import type { updateSchema } from "./read-body.ts";

/**
 * `/cart/update.js`: quantities, note, attributes and discount codes at once. Quantities of lines that are in the cart
 * are taken without a look at stock (documented); a variant that is not in it is added under the rules of add.js.
 * Attributes are merged, an empty one is removed (assumed).
 */
export function updateCart(
  visit: StorefrontVisit,
  cart: Cart,
  update: z.output<typeof updateSchema>,
): AjaxCartError | null {
  if (update.note != null) cart.note = update.note;
  if (update.discount != null) cart.discountCodes = splitCodes(update.discount);
  if (update.attributes != null) {
    const merged = [
      ...cart.attributes,
      ...Object.entries(update.attributes).map(([key, value]) => ({ key, value: value ?? "" })),
    ];
    cart.attributes = distinctAttributes(merged).filter((attribute) => attribute.value !== "");
  }
  return update.updates == null ? null : setQuantities(visit, cart, update.updates);
}

function setQuantities(
  visit: StorefrontVisit,
  cart: Cart,
  updates: number[] | Record<string, number>,
): AjaxCartError | null {
  const listed = newestFirst(cart.lines);
  if (Array.isArray(updates)) {
    changeLines(
      cart,
      updates.flatMap((quantity, index) => {
        const line = listed[index];
        return line ? [{ lineId: line.id, quantity: Math.max(0, quantity) }] : [];
      }),
    );
    return null;
  }

  let problem: AjaxCartError | null = null;
  for (const [id, quantity] of Object.entries(updates)) {
    const line = findLine(cart, id);
    if (line) changeLines(cart, [{ lineId: line.id, quantity: Math.max(0, quantity) }]);
    else if (quantity > 0) {
      const item = { id, quantity, properties: null, selling_plan: null };
      problem = addItems(visit, cart, [item]).problem ?? problem;
    }
  }
  return problem;
}

function splitCodes(text: string): string[] {
  return [
    ...new Set(
      text
        .split(",")
        .map((code) => code.trim())
        .filter((code) => code !== ""),
    ),
  ];
}
