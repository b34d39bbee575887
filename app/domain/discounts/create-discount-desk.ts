import type { DiscountDesk } from "~/ports/discount-desk";
import { applyCode } from "./apply-code";
import { considerDiscount } from "./consider-discount";
import type { DiscountContext } from "./discount-context";

/** The merchant's discounts for one shopper in one turn. */
export function createDiscountDesk(context: DiscountContext): DiscountDesk {
  return {
    isOn: async () => (await context.discounts.readSettings()).enabled,
    consider: (occasion, about) => considerDiscount(context, occasion, { ...about, opening: null }),
    apply: () => applyCode(context),
  };
}
