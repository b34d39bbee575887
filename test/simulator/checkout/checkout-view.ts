import type { Checkout, ShopState } from "../state/entities.ts";
import type { FieldErrors } from "./checkout-form.ts";
import type { CheckoutQuote } from "./quote-checkout.ts";

/** What the checkout page shows. */
export type CheckoutView = {
  shop: ShopState;
  checkout: Checkout;
  quote: CheckoutQuote;
  errors: FieldErrors;
  /** Above the form: a declined payment, items that have gone. */
  notice: string | null;
  /** What starts the app's pixel (web-pixels/pixel-markup). */
  pixel: string;
};
