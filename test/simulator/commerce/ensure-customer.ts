import type { Cart, Checkout, Customer, ShopState } from "../state/entities.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";

/** The logged-in customer, else the one with this email, else a new one; null without an email. */
export function ensureCustomer(
  context: SimulatorContext,
  shop: ShopState,
  cart: Cart,
  checkout: Checkout,
): Customer | null {
  const known = cart.buyerIdentity.customerId === null ? undefined : shop.customers.get(cart.buyerIdentity.customerId);
  if (known) return known;
  if (checkout.email === null) return null;

  const email = checkout.email.toLowerCase();
  const sameEmail = [...shop.customers.values()].find((customer) => customer.email.toLowerCase() === email);
  if (sameEmail) return sameEmail;

  const now = context.clock.nowIso();
  const customer: Customer = {
    id: context.ids.numeric(),
    email: checkout.email,
    firstName: checkout.shippingAddress?.firstName ?? null,
    lastName: checkout.shippingAddress?.lastName ?? null,
    phone: checkout.shippingAddress?.phone ?? null,
    password: null,
    locale: shop.primaryLocale,
    tags: [],
    addresses: checkout.shippingAddress ? [checkout.shippingAddress] : [],
    createdAt: now,
    updatedAt: now,
  };
  shop.customers.set(customer.id, customer);
  return customer;
}
