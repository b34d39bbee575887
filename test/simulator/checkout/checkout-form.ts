import { z } from "zod";
import type { Checkout, PostalAddress } from "../state/entities.ts";

const text = z.string().trim().max(255).default("");

const formSchema = z.object({
  action: z.enum(["update", "apply-discount", "remove-discount", "pay"]).catch("update"),
  email: text,
  first_name: text,
  last_name: text,
  address1: text,
  address2: text,
  city: text,
  province: text,
  zip: text,
  country: text,
  phone: text,
  shipping_method: text,
  discount: text,
  remove: text,
  payment: z.enum(["approve", "decline"]).catch("approve"),
});

export type CheckoutForm = z.infer<typeof formSchema>;

/** By field name, what the buyer has to mend. */
export type FieldErrors = Partial<Record<keyof CheckoutForm, string>>;

export async function readCheckoutForm(request: Request): Promise<CheckoutForm> {
  return formSchema.parse(Object.fromEntries(await request.formData()));
}

/** Takes over what the buyer has entered, complete or not. */
export function fillCheckout(checkout: Checkout, form: CheckoutForm): void {
  checkout.email = form.email || null;
  checkout.shippingMethodHandle = form.shipping_method || null;
  const countryCode = /^[A-Z]{2}$/.test(form.country) ? form.country : checkout.shippingAddress?.countryCode;
  if (countryCode !== undefined) checkout.shippingAddress = toAddress(form, countryCode);
}

/** What is missing before one can pay. */
export function checkForm(form: CheckoutForm, { needsShipping }: { needsShipping: boolean }): FieldErrors {
  const errors: FieldErrors = {};
  if (!z.email().safeParse(form.email).success) errors.email = "Enter a valid email";
  if (form.last_name === "") errors.last_name = "Enter a last name";
  if (!needsShipping) return errors;
  if (form.address1 === "") errors.address1 = "Enter an address";
  if (form.city === "") errors.city = "Enter a city";
  if (form.zip === "") errors.zip = "Enter a ZIP or postal code";
  return errors;
}

function toAddress(form: CheckoutForm, countryCode: string): PostalAddress {
  return {
    firstName: form.first_name || null,
    lastName: form.last_name || null,
    company: null,
    address1: form.address1 || null,
    address2: form.address2 || null,
    city: form.city || null,
    provinceCode: form.province || null,
    zip: form.zip || null,
    countryCode,
    phone: form.phone || null,
  };
}
