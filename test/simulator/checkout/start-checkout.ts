import { checkoutPayload } from "../commerce/checkout-payload.ts";
import type { Cart, Checkout, ShopState } from "../state/entities.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";

/** The checkout of a cart: the one that was begun, else a new one, which is announced by `checkouts/create`. */
export function startCheckout(context: SimulatorContext, shop: ShopState, cart: Cart): Checkout {
  const begun = [...shop.checkouts.values()].find(
    (checkout) => checkout.cartToken === cart.token && checkout.orderId === null,
  );
  if (begun) return begun;

  const now = context.clock.nowIso();
  const customer =
    cart.buyerIdentity.customerId === null ? undefined : shop.customers.get(cart.buyerIdentity.customerId);
  const checkout: Checkout = {
    token: context.ids.hex(32),
    cartToken: cart.token,
    email: cart.buyerIdentity.email ?? customer?.email ?? null,
    shippingAddress: customer?.addresses[0] ?? emptyAddress(cart.buyerIdentity.countryCode ?? shop.countryCode),
    shippingMethodHandle: null,
    step: "contact",
    orderId: null,
    createdAt: now,
    updatedAt: now,
  };
  shop.checkouts.set(checkout.token, checkout);
  context.emit({
    shop,
    topic: "checkouts/create",
    payload: checkoutPayload(shop, checkout, cart, context.clock.now()),
  });
  return checkout;
}

function emptyAddress(countryCode: string): Checkout["shippingAddress"] {
  return {
    firstName: null,
    lastName: null,
    company: null,
    address1: null,
    address2: null,
    city: null,
    provinceCode: null,
    zip: null,
    countryCode,
    phone: null,
  };
}
