import type { DiscountSettings, DiscountTerms } from "~/contracts/discount";
import { currencyDigits } from "~/lib/money";
import type { LadderLine } from "./ladder-facts";

/** What Shopify takes as entitled goods of one discount. */
const MOST_VARIANTS = 100;

/**
 * What a code for these lines takes off. Without a limit in money it is the percentage, from whatever is bought of them.
 * With one it is a fixed amount, and the goods may not become fewer: then no cart gets more off than the limit, and no line
 * a larger share than the percentage. Null where nothing worth naming is left.
 */
export function weighTerms(
  lines: LadderLine[],
  currency: string,
  { percent, mostAmount, leastCart }: Pick<DiscountSettings, "percent" | "mostAmount" | "leastCart">,
): DiscountTerms | null {
  const entitled = lines.slice(0, MOST_VARIANTS);
  const subtotal = entitled.reduce((sum, { unitPrice, quantity }) => sum + unitPrice * quantity, 0);
  const saving = Math.floor((subtotal * percent) / 100);
  const variantIds = [...new Set(entitled.map(({ variantId }) => variantId))];

  if (mostAmount === null) {
    if (saving < 1) return null;
    const leastSubtotal = Math.min(leastCart, subtotal);
    return {
      schemaVersion: 1,
      value: { kind: "percent", percent },
      variantIds,
      leastSubtotal,
      worth: saving,
      currency,
    };
  }
  const amount = wholeUnits(Math.min(saving, mostAmount), currency);
  if (amount < 1) return null;
  return {
    schemaVersion: 1,
    value: { kind: "amount", amount },
    variantIds,
    leastSubtotal: subtotal,
    worth: amount,
    currency,
  };
}

/** "$12.34 off" reads like a mistake: cents go, where something is left without them. */
function wholeUnits(amount: number, currency: string): number {
  const unit = 10 ** currencyDigits(currency);
  return amount < unit ? amount : amount - (amount % unit);
}
