import type { DiscountValue } from "~/contracts/discount";

type Code = { value: DiscountValue; variantIds: readonly string[]; leastSubtotal: number };
type Line = { variantId: string; quantity: number; unitPrice: number };

/** What a code takes off goods at their full price, in minor units of the currency that its amounts are in; 0 where it does not hold. */
export function codeSaving({ value, variantIds, leastSubtotal }: Code, lines: readonly Line[]): number {
  const entitled = lines.filter(({ variantId }) => variantIds.includes(variantId));
  const subtotal = entitled.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * quantity, 0);
  if (subtotal < leastSubtotal) return 0;
  return value.kind === "percent" ? Math.floor((subtotal * value.percent) / 100) : Math.min(value.amount, subtotal);
}
