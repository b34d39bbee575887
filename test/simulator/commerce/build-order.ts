import type { Cart, Checkout, Order, OrderDiscountApplication, OrderLine, ShopState } from "../state/entities.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";
import { ensureCustomer } from "./ensure-customer.ts";
import type { AppliedDiscount } from "./evaluate-discounts.ts";
import type { CartPricing, CostedLine } from "./price-cart.ts";
import type { QuotedRate } from "./shipping-rates.ts";

/** The order that a priced cart and its checkout make, in the shop's currency. Takes the next order number. */
export function buildOrder(
  context: SimulatorContext,
  shop: ShopState,
  { cart, checkout, rate, pricing }: { cart: Cart; checkout: Checkout; rate: QuotedRate | null; pricing: CartPricing },
): Order {
  const now = context.clock.nowIso();
  const number = shop.nextOrderNumber;
  shop.nextOrderNumber += 1;

  const shippingPrice = rate?.price ?? 0;
  const isShippingFree = pricing.applied.some((applied) => applied.discountClass === "shipping");
  const applications = pricing.applied.map((applied) => toApplication(applied, pricing, shippingPrice));
  const lines = pricing.lines
    .filter((costed) => costed.line.quantity > 0)
    .map((costed) => toOrderLine(context, pricing, costed));
  const lineDiscounts = lines.reduce((sum, line) => sum + line.discount, 0);
  const subtotal = lines.reduce((sum, line) => sum + line.price * line.quantity, 0) - lineDiscounts;
  const shipping = isShippingFree ? 0 : shippingPrice;
  const customer = ensureCustomer(context, shop, cart, checkout);

  return {
    id: context.ids.numeric(),
    name: `#${number}`,
    number,
    confirmationNumber: context.ids.token(9).toUpperCase(),
    token: context.ids.hex(32),
    cartToken: cart.token,
    checkoutToken: checkout.token,
    customerId: customer?.id ?? null,
    email: checkout.email,
    phone: cart.buyerIdentity.phone,
    currency: shop.currency,
    lines,
    subtotal,
    discountTotal: lineDiscounts + shippingPrice - shipping,
    shipping,
    tax: 0,
    total: subtotal + shipping,
    discountCodes: applications.flatMap((application) => toDiscountCode(application)),
    discountApplications: applications,
    ...presentmentOf(shop, pricing),
    customAttributes: cart.attributes.map((attribute) => ({ ...attribute })),
    metafields: copyableMetafields(shop, cart),
    note: cart.note === "" ? null : cart.note,
    shippingAddress: checkout.shippingAddress,
    shippingMethod: rate?.rate.name ?? null,
    financialStatus: "paid",
    fulfillmentStatus: "unfulfilled",
    fulfillments: [],
    refunds: [],
    test: true,
    sourceName: cart.sourceName ?? "web",
    landingSite: "/",
    referringSite: "",
    customerLocale: customer?.locale ?? shop.primaryLocale,
    createdAt: now,
    updatedAt: now,
    cancelledAt: null,
    cancelReason: null,
  };
}

function toOrderLine(context: SimulatorContext, pricing: CartPricing, costed: CostedLine): OrderLine {
  const { line, product, variant } = costed;
  const { toShop } = pricing.presentment;
  const discountAllocations = [...costed.lineAllocations, ...costed.orderAllocations].map(({ applied, amount }) => ({
    amount: toShop(amount),
    applicationIndex: pricing.applied.indexOf(applied),
  }));

  return {
    id: context.ids.numeric(),
    variantId: variant.id,
    productId: product.id,
    title: product.title,
    variantTitle: variant.title === "Default Title" ? null : variant.title,
    vendor: product.vendor,
    sku: variant.sku,
    quantity: line.quantity,
    currentQuantity: line.quantity,
    price: toShop(costed.unitPrice),
    discount: discountAllocations.reduce((sum, allocation) => sum + allocation.amount, 0),
    discountAllocations,
    properties: line.attributes.map((attribute) => ({ ...attribute })),
    requiresShipping: variant.requiresShipping,
    taxable: variant.taxable,
    grams: variant.weightGrams,
  };
}

function toApplication(
  applied: AppliedDiscount,
  pricing: CartPricing,
  shippingPrice: number,
): OrderDiscountApplication {
  const { discount, code } = applied;
  const { value } = discount;
  const saved = [...applied.allocations.values()].reduce((sum, amount) => sum + pricing.presentment.toShop(amount), 0);
  const isFixed = value.kind === "fixed";

  return {
    code,
    title: discount.title,
    target: value.kind === "free-shipping" ? "shipping_line" : "line_item",
    valueType: isFixed ? "fixed_amount" : "percentage",
    value: isFixed ? value.amount : value.kind === "percentage" ? value.fraction * 100 : 100,
    allocationMethod: isFixed && value.onEachItem ? "each" : "across",
    targetSelection: discount.appliesTo.kind === "all" ? "all" : "entitled",
    amount: value.kind === "free-shipping" ? shippingPrice : saved,
  };
}

function toDiscountCode(application: OrderDiscountApplication): Order["discountCodes"] {
  if (application.code === null) return [];
  const type = application.target === "shipping_line" ? "shipping" : application.valueType;
  return [{ code: application.code, amount: application.amount, type }];
}

function presentmentOf(shop: ShopState, pricing: CartPricing): Pick<Order, "presentment"> {
  if (pricing.currency === shop.currency) return {};
  const million = 1_000_000;
  return { presentment: { currency: pricing.currency, rate: pricing.presentment.amount(million) / million } };
}

/** Cart metafields go to the order when an order definition with the same namespace and key says so (API 2026-04). */
function copyableMetafields(shop: ShopState, cart: Cart): Order["metafields"] {
  return cart.metafields
    .filter((metafield) =>
      shop.metafieldDefinitions.some(
        (definition) =>
          definition.ownerType === "ORDER" &&
          definition.cartToOrderCopyable &&
          definition.namespace === metafield.namespace &&
          definition.key === metafield.key,
      ),
    )
    .map((metafield) => ({ ...metafield }));
}
