import type { Discount, ShopState } from "../../state/entities.ts";
import type { SimulatorContext } from "../../state/simulator-context.ts";

/** A running discount on everything; a code of 20 % unless said otherwise. */
export function aDiscount(context: SimulatorContext, shop: ShopState, seed: Partial<Discount> = {}): Discount {
  const now = context.clock.nowIso();
  const discount: Discount = {
    id: context.ids.numeric(),
    method: "code",
    title: "Twenty off",
    codes: ["TWENTY"],
    value: { kind: "percentage", fraction: 0.2 },
    appliesTo: { kind: "all" },
    minimum: { kind: "none" },
    startsAt: now,
    endsAt: null,
    usageLimit: null,
    usageCount: 0,
    oncePerCustomer: false,
    active: true,
    combinesWith: { orderDiscounts: false, productDiscounts: false, shippingDiscounts: false },
    createdAt: now,
    ...seed,
  };
  shop.discounts.set(discount.id, discount);
  return discount;
}
