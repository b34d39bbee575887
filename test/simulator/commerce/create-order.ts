import type { Cart, Checkout, Order, ShopState } from "../state/entities.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";
import { buildOrder } from "./build-order.ts";
import { cartPayload } from "./cart-payload.ts";
import { checkoutPayload } from "./checkout-payload.ts";
import { takeFromStock } from "./move-stock.ts";
import { orderPayload } from "./order-payload.ts";
import { priceCart, type CartPricing } from "./price-cart.ts";
import type { QuotedRate } from "./shipping-rates.ts";

/**
 * Turns a paid checkout into an order and announces it, as Shopify does: numbers in sequence, cart attributes (private
 * ones too) become custom attributes, line attributes become properties, cart metafields are copied where an order
 * definition allows it, stock, discount usage and gift cards are taken, and the cart is used up.
 *
 * The caller has made sure that the cart has something to sell. `rate` is null when nothing is shipped.
 */
export function createOrder(
  context: SimulatorContext,
  shop: ShopState,
  { cart, checkout, rate }: { cart: Cart; checkout: Checkout; rate: QuotedRate | null },
): Order {
  const pricing = priceCart(shop, cart, context.clock.now());
  const order = buildOrder(context, shop, { cart, checkout, rate, pricing });
  shop.orders.set(order.id, order);

  useUp(context, shop, cart, pricing);
  cart.completedOrderId = order.id;
  cart.updatedAt = order.createdAt;
  checkout.orderId = order.id;
  checkout.step = "complete";
  checkout.updatedAt = order.createdAt;

  const payload = orderPayload(shop, order);
  context.emit({ shop, topic: "orders/create", payload });
  if (order.financialStatus === "paid") context.emit({ shop, topic: "orders/paid", payload });
  context.emit({ shop, topic: "orders/updated", payload });
  const now = context.clock.now();
  context.emit({ shop, topic: "checkouts/update", payload: checkoutPayload(shop, checkout, cart, now) });
  if (cart.onlineStore) context.emit({ shop, topic: "carts/update", payload: cartPayload(shop, cart, now) });
  return order;
}

function useUp(context: SimulatorContext, shop: ShopState, cart: Cart, pricing: CartPricing): void {
  for (const { variant, line } of pricing.lines) {
    if (line.quantity === 0) continue;
    takeFromStock(context, shop, { variant, quantity: line.quantity, countryCode: cart.buyerIdentity.countryCode });
  }
  for (const { discount } of pricing.applied) discount.usageCount += 1;
  for (const { card, used } of pricing.giftCards) card.balance -= pricing.presentment.toShop(used);
}
