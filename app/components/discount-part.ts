import type { DiscountErrors, DiscountFields } from "./discount-fields";

/** What each part of the discounts' form is handed. */
export type DiscountPart = {
  fields: DiscountFields;
  errors: DiscountErrors;
  /** Of the shop: what amounts are typed in. */
  currency: string;
  set: (change: Partial<DiscountFields>) => void;
};
