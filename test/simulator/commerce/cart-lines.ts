import type { Cart, CartAttribute, CartLine } from "../state/entities.ts";
import type { IdSequence } from "../state/id-sequence.ts";
import { distinctAttributes, sameAttributes } from "./attributes.ts";

export type NewLine = {
  variantId: number;
  quantity: number;
  attributes: readonly CartAttribute[];
  sellingPlanId: number | null;
};

/** What is left out stays as it is. */
export type LineChange = {
  lineId: string;
  quantity?: number | undefined;
  variantId?: number | undefined;
  attributes?: readonly CartAttribute[] | undefined;
  sellingPlanId?: number | null | undefined;
};

/**
 * Adds lines; a line with the same variant, attributes and selling plan takes the quantity instead. Quantity 0 adds
 * nothing. Stock is not looked at: `settleCartStock` comes after. Returns the lines that took something.
 */
export function addLines(cart: Cart, lines: readonly NewLine[], ids: IdSequence): CartLine[] {
  return lines.flatMap((wanted) => {
    if (wanted.quantity === 0) return [];
    const line = { ...wanted, attributes: distinctAttributes(wanted.attributes) };
    const existing = cart.lines.find((candidate) => isSameLine(candidate, line));
    if (existing) {
      existing.quantity += line.quantity;
      return [existing];
    }

    const sequence = Math.max(0, ...cart.lines.map((other) => other.sequence)) + 1;
    const added: CartLine = { ...line, id: ids.uuid(), sequence };
    cart.lines.push(added);
    return [added];
  });
}

/**
 * Changes lines; quantity 0 removes one. Lines that have become the same are joined, the older one stays. Unknown line
 * ids are passed over: callers report them. Returns the changed lines that are still there.
 */
export function changeLines(cart: Cart, changes: readonly LineChange[]): CartLine[] {
  const changed = changes.flatMap((change) => {
    const line = cart.lines.find((candidate) => candidate.id === change.lineId);
    if (!line) return [];
    if (change.quantity === 0) {
      removeLines(cart, [line.id]);
      return [];
    }

    if (change.quantity !== undefined) line.quantity = change.quantity;
    if (change.variantId !== undefined) line.variantId = change.variantId;
    if (change.attributes !== undefined) line.attributes = distinctAttributes(change.attributes);
    if (change.sellingPlanId !== undefined) line.sellingPlanId = change.sellingPlanId;
    return [joinWithSame(cart, line)];
  });
  return [...new Set(changed)];
}

export function removeLines(cart: Cart, lineIds: readonly string[]): void {
  cart.lines = cart.lines.filter((line) => !lineIds.includes(line.id));
}

function joinWithSame(cart: Cart, line: CartLine): CartLine {
  const same = cart.lines.find((other) => other.id !== line.id && isSameLine(other, line));
  if (!same) return line;

  const [older, newer] = same.sequence < line.sequence ? [same, line] : [line, same];
  older.quantity += newer.quantity;
  removeLines(cart, [newer.id]);
  return older;
}

function isSameLine(
  a: Pick<CartLine, "variantId" | "attributes" | "sellingPlanId">,
  b: Pick<CartLine, "variantId" | "attributes" | "sellingPlanId">,
): boolean {
  return (
    a.variantId === b.variantId && a.sellingPlanId === b.sellingPlanId && sameAttributes(a.attributes, b.attributes)
  );
}
