import type { Customer, Fulfillment, Order, OrderLine, Refund, ShopState } from "../state/entities.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";

const DAY_MS = 86_400_000;

type LinePlan = { handle: string; options: readonly string[]; quantity: number };

type OrderPlan = {
  customer: string;
  daysAgo: number;
  lines: readonly LinePlan[];
  /** Name of the rate and what it cost, minor units. */
  shipping: { name: string; price: number };
  code?: { code: string; fraction: number };
  delivery?: { status: Fulfillment["status"]; shippedDaysAgo: number; dueInDays: number; carrier: string };
  /** Quantities given back, line by line; the delivery charge too when it is everything. */
  refund?: { daysAgo: number; note: string; lines: readonly number[] };
  cancelledDaysAgo?: number;
};

const STANDARD = { name: "Standard (3-5 business days)", price: 0 };

const PLANS: readonly OrderPlan[] = [
  {
    customer: "priya",
    daysAgo: 58,
    lines: [
      { handle: "womens-longridge-ultra", options: ["Glacier Blue", "8.5", "Regular"], quantity: 1 },
      { handle: "shearwater-12-running-vest", options: ["Charcoal", "S"], quantity: 1 },
    ],
    shipping: STANDARD,
    delivery: { status: "delivered", shippedDaysAgo: 57, dueInDays: -54, carrier: "River Post" },
  },
  {
    customer: "maya",
    daysAgo: 41,
    lines: [
      { handle: "womens-keelson-5", options: ["Harbor Blue", "8", "Regular"], quantity: 1 },
      { handle: "milepost-crew-socks", options: ["White", "M (EU 39-42)"], quantity: 2 },
    ],
    shipping: STANDARD,
    code: { code: "WELCOME10", fraction: 0.1 },
    delivery: { status: "delivered", shippedDaysAgo: 41, dueInDays: -37, carrier: "River Post" },
  },
  {
    customer: "daniel",
    daysAgo: 33,
    lines: [{ handle: "mens-tern-3", options: ["Black", "10.5"], quantity: 1 }],
    shipping: STANDARD,
    delivery: { status: "delivered", shippedDaysAgo: 32, dueInDays: -29, carrier: "River Post" },
    refund: { daysAgo: 14, note: "Too narrow, returned within 60 days", lines: [1] },
  },
  {
    customer: "anke",
    daysAgo: 26,
    lines: [
      { handle: "womens-headwater-rain-jacket", options: ["Teal", "M"], quantity: 1 },
      { handle: "womens-evenfall-long-sleeve", options: ["Sage Green", "M"], quantity: 1 },
    ],
    shipping: { name: "Europe, tracked (6-10 business days)", price: 0 },
    delivery: { status: "delivered", shippedDaysAgo: 25, dueInDays: -15, carrier: "Overland Parcel" },
    refund: { daysAgo: 6, note: "Long sleeve did not fit", lines: [0, 1] },
  },
  {
    customer: "luc",
    daysAgo: 8,
    lines: [
      { handle: "mens-scree-4-wp", options: ["Black", "10", "Wide"], quantity: 1 },
      { handle: "gritstone-merino-crew-socks", options: ["Charcoal", "L (EU 43-46)"], quantity: 1 },
    ],
    shipping: { name: "Canada, tracked (5-8 business days)", price: 0 },
    delivery: { status: "in_transit", shippedDaysAgo: 7, dueInDays: 2, carrier: "Overland Parcel" },
  },
  {
    customer: "maya",
    daysAgo: 3,
    lines: [
      { handle: "quickstep-gel", options: ["Blood Orange", "Box of 12"], quantity: 1 },
      { handle: "carry-on-running-belt", options: ["Coral", "S"], quantity: 1 },
    ],
    shipping: { name: "Standard (3-5 business days)", price: 695 },
    delivery: { status: "in_transit", shippedDaysAgo: 2, dueInDays: 1, carrier: "River Post" },
  },
  {
    customer: "grace",
    daysAgo: 2,
    lines: [{ handle: "millrace-gift-card", options: ["$100"], quantity: 1 }],
    shipping: { name: "By e-mail", price: 0 },
    cancelledDaysAgo: 1,
    refund: { daysAgo: 1, note: "Cancelled at the customer's wish", lines: [1] },
  },
  {
    customer: "grace",
    daysAgo: 1,
    lines: [
      { handle: "watchfire-beanie", options: ["Charcoal"], quantity: 1 },
      { handle: "early-miles-enamel-mug", options: ["Midnight Navy"], quantity: 1 },
    ],
    shipping: { name: "Standard (3-5 business days)", price: 695 },
  },
  {
    customer: "priya",
    daysAgo: 0.2,
    lines: [{ handle: "riverbed-drink-mix", options: ["Lemon", "Tub, 30 servings"], quantity: 2 }],
    shipping: { name: "Express (1-2 business days)", price: 1800 },
  },
];

/** What the demo customers bought before today, oldest first, numbered from the shop's next order number. */
export function buildDemoOrders(
  shop: ShopState,
  customers: readonly Customer[],
  context: Pick<SimulatorContext, "ids" | "clock">,
): Order[] {
  return PLANS.map((plan) => {
    const customer = customers.find((candidate) => candidate.email.startsWith(`${plan.customer}@`));
    if (!customer) throw new Error(`No demo customer ${plan.customer}.`);
    return buildOrder(shop, plan, customer, context);
  });
}

function buildOrder(
  shop: ShopState,
  plan: OrderPlan,
  customer: Customer,
  { ids, clock }: Pick<SimulatorContext, "ids" | "clock">,
): Order {
  const daysAgo = (days: number) => new Date(clock.now().getTime() - days * DAY_MS).toISOString();
  const number = shop.nextOrderNumber;
  shop.nextOrderNumber += 1;

  const lines = plan.lines.map((line) => buildLine(shop, line, plan.code?.fraction ?? 0, ids.numeric()));
  const discountTotal = lines.reduce((sum, line) => sum + line.discount, 0);
  const subtotal = lines.reduce((sum, line) => sum + line.price * line.quantity, 0) - discountTotal;
  const total = subtotal + plan.shipping.price;
  const refund = plan.refund ? buildRefund(plan.refund, lines, ids, daysAgo(plan.refund.daysAgo)) : null;
  const isWhole = refund !== null && refund.amount === subtotal;
  if (refund && isWhole) {
    refund.shippingAmount = plan.shipping.price;
    refund.amount = total;
  }

  return {
    id: ids.numeric(),
    name: `#${number}`,
    number,
    confirmationNumber: ids.token(9).toUpperCase(),
    token: ids.hex(32),
    cartToken: ids.hex(32),
    checkoutToken: ids.hex(32),
    customerId: customer.id,
    email: customer.email,
    phone: customer.phone,
    currency: shop.currency,
    lines,
    subtotal,
    discountTotal,
    shipping: plan.shipping.price,
    tax: 0,
    total,
    discountCodes: plan.code ? [{ code: plan.code.code, amount: discountTotal, type: "percentage" }] : [],
    ...(plan.code ? { discountApplications: [application(plan.code, discountTotal)] } : {}),
    customAttributes: [],
    metafields: [],
    note: null,
    shippingAddress: customer.addresses[0] ?? null,
    shippingMethod: plan.shipping.name,
    financialStatus: refund ? (isWhole ? "refunded" : "partially_refunded") : "paid",
    fulfillmentStatus: plan.delivery ? "fulfilled" : "unfulfilled",
    fulfillments: plan.delivery ? [buildFulfillment(plan.delivery, number, ids.numeric(), daysAgo)] : [],
    refunds: refund ? [refund] : [],
    test: false,
    sourceName: "web",
    landingSite: "/",
    referringSite: null,
    customerLocale: customer.locale,
    createdAt: daysAgo(plan.daysAgo),
    updatedAt: daysAgo(plan.refund?.daysAgo ?? plan.delivery?.shippedDaysAgo ?? plan.daysAgo),
    cancelledAt: plan.cancelledDaysAgo === undefined ? null : daysAgo(plan.cancelledDaysAgo),
    cancelReason: plan.cancelledDaysAgo === undefined ? null : "customer",
  };
}

function buildLine(shop: ShopState, { handle, options, quantity }: LinePlan, fraction: number, id: number): OrderLine {
  const product = [...shop.products.values()].find((candidate) => candidate.handle === handle);
  const variant = product?.variants.find((candidate) => candidate.title === options.join(" / "));
  if (!product || !variant) throw new Error(`No ${handle} in ${options.join(" / ")} to order.`);
  const discount = Math.round(variant.price * quantity * fraction);

  return {
    id,
    variantId: variant.id,
    productId: product.id,
    title: product.title,
    variantTitle: variant.title,
    vendor: product.vendor,
    sku: variant.sku,
    quantity,
    currentQuantity: quantity,
    price: variant.price,
    discount,
    ...(discount > 0 ? { discountAllocations: [{ amount: discount, applicationIndex: 0 }] } : {}),
    properties: [],
    requiresShipping: variant.requiresShipping,
    taxable: variant.taxable,
    grams: variant.weightGrams,
  };
}

function application(code: { code: string; fraction: number }, amount: number) {
  return {
    code: code.code,
    title: code.code,
    target: "line_item",
    valueType: "percentage",
    value: code.fraction * 100,
    allocationMethod: "across",
    targetSelection: "all",
    amount,
  } as const;
}

function buildFulfillment(
  delivery: NonNullable<OrderPlan["delivery"]>,
  orderNumber: number,
  id: number,
  daysAgo: (days: number) => string,
): Fulfillment {
  const trackingNumber = `RP${String(orderNumber * 7_919 + 40_000_000)}US`;
  return {
    id,
    status: delivery.status,
    trackingCompany: delivery.carrier,
    trackingNumber,
    trackingUrl: `https://track.carrier.example/${trackingNumber}`,
    createdAt: daysAgo(delivery.shippedDaysAgo),
    estimatedDeliveryAt: daysAgo(-delivery.dueInDays),
  };
}

/** Takes the returned quantities off the lines and books what was paid for them. */
function buildRefund(
  plan: NonNullable<OrderPlan["refund"]>,
  lines: OrderLine[],
  ids: SimulatorContext["ids"],
  createdAt: string,
): Refund {
  const refunded: Refund["lines"] = [];
  for (const [index, quantity] of plan.lines.entries()) {
    const line = lines[index];
    if (!line || quantity === 0) continue;
    line.currentQuantity -= quantity;
    const paid = line.price * line.quantity - line.discount;
    refunded.push({
      id: ids.numeric(),
      lineItemId: line.id,
      quantity,
      subtotal: Math.round((paid * quantity) / line.quantity),
      restock: line.requiresShipping,
    });
  }
  const amount = refunded.reduce((sum, line) => sum + line.subtotal, 0);
  return { id: ids.numeric(), createdAt, note: plan.note, lines: refunded, shippingAmount: 0, amount };
}
