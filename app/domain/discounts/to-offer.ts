import type { DiscountOffer } from "~/ports/discount-desk";
import type { DiscountGrant } from "~/ports/discount-store";

/** What a shopper is told of a grant. */
export function toOffer({ code, terms, expiresAt }: DiscountGrant, { timezone }: { timezone: string }): DiscountOffer {
  const { value, currency, variantIds, leastSubtotal } = terms;
  return { code, value, currency, variantIds, leastSubtotal, expiresAt, timezone };
}
