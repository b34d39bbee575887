import type { Order, OrderDiscountApplication, ShopState } from "../state/entities.ts";
import { addressPayload } from "./address-payload.ts";
import { customerPayload } from "./customer-payload.ts";
import { decimalAmount } from "./decimal-amount.ts";
import { fulfillmentPayload } from "./fulfillment-payload.ts";
import { orderLinePayload } from "./order-line-payload.ts";
import { orderStatusUrl } from "./order-status-url.ts";
import { currentTotals } from "./order-totals.ts";
import { refundPayload } from "./refund-payload.ts";
import { restMoney, type RestMoney } from "./rest-money.ts";
import { shopTime } from "./shop-time.ts";

/** Payload of the `orders/*` webhooks: the REST shape of an order in version 2026-07. */
export function orderPayload(shop: ShopState, order: Order) {
  const money = restMoney(shop, order.presentment ?? null);
  const time = (iso: string | null) => (iso === null ? null : shopTime(iso, shop.ianaTimezone));
  const customer = order.customerId === null ? undefined : shop.customers.get(order.customerId);
  const address = order.shippingAddress ? addressPayload(order.shippingAddress) : null;

  return {
    id: order.id,
    admin_graphql_api_id: `gid://shopify/Order/${order.id}`,
    app_id: null,
    browser_ip: null,
    buyer_accepts_marketing: false,
    cancel_reason: order.cancelReason,
    cancelled_at: time(order.cancelledAt),
    cart_token: order.cartToken,
    checkout_id: null,
    checkout_token: order.checkoutToken,
    client_details: null,
    closed_at: null,
    confirmation_number: order.confirmationNumber,
    confirmed: true,
    contact_email: order.email,
    created_at: time(order.createdAt),
    customer_locale: order.customerLocale,
    device_id: null,
    discount_codes: order.discountCodes.map(({ code, amount, type }) => ({ code, amount: money.amount(amount), type })),
    duties_included: false,
    email: order.email ?? "",
    estimated_taxes: false,
    financial_status: order.financialStatus,
    fulfillment_status: order.fulfillmentStatus === "unfulfilled" ? null : order.fulfillmentStatus,
    landing_site: order.landingSite,
    landing_site_ref: null,
    location_id: null,
    merchant_business_entity_id: null,
    merchant_of_record_app_id: null,
    name: order.name,
    note: order.note,
    note_attributes: order.customAttributes.map(({ key, value }) => ({ name: key, value })),
    number: order.number - 1000,
    order_number: order.number,
    order_status_url: orderStatusUrl(shop, order),
    payment_gateway_names: ["bogus"],
    phone: order.phone,
    po_number: null,
    presentment_currency: order.presentment?.currency ?? order.currency,
    processed_at: time(order.createdAt),
    reference: null,
    referring_site: order.referringSite,
    source_identifier: null,
    source_name: order.sourceName,
    source_url: null,
    tags: "",
    tax_exempt: false,
    tax_lines: [],
    taxes_included: false,
    test: order.test,
    token: order.token,
    updated_at: time(order.updatedAt),
    user_id: null,
    ...totals(order, money),
    billing_address: address,
    customer: customer ? customerPayload(shop, customer) : null,
    discount_applications: (order.discountApplications ?? []).map((application) =>
      discountApplicationPayload(shop, application),
    ),
    fulfillments: order.fulfillments.map((fulfillment) => fulfillmentPayload(shop, order, fulfillment)),
    line_items: order.lines.map((line) => orderLinePayload(order, line, money)),
    line_item_groups: [],
    payment_terms: null,
    refunds: order.refunds.map((refund) => refundPayload(shop, order, refund)),
    returns: [],
    shipping_address: address,
    shipping_lines: shippingLines(order, money),
  };
}

function totals(order: Order, money: RestMoney) {
  const now = currentTotals(order);
  const goods = order.lines.reduce((sum, line) => sum + line.price * line.quantity, 0);
  const shippingDiscount = discountOnShipping(order);

  return {
    currency: order.currency,
    current_shipping_price_set: money.set(now.shipping),
    current_subtotal_price: money.amount(now.subtotal),
    current_subtotal_price_set: money.set(now.subtotal),
    current_total_additional_fees_set: null,
    current_total_discounts: money.amount(now.discounts),
    current_total_discounts_set: money.set(now.discounts),
    current_total_duties_set: null,
    current_total_price: money.amount(now.total),
    current_total_price_set: money.set(now.total),
    current_total_tax: money.amount(order.tax),
    current_total_tax_set: money.set(order.tax),
    subtotal_price: money.amount(order.subtotal),
    subtotal_price_set: money.set(order.subtotal),
    total_cash_rounding_payment_adjustment_set: money.set(0),
    total_cash_rounding_refund_adjustment_set: money.set(0),
    total_discounts: money.amount(order.discountTotal),
    total_discounts_set: money.set(order.discountTotal),
    total_line_items_price: money.amount(goods),
    total_line_items_price_set: money.set(goods),
    total_outstanding: money.amount(order.financialStatus === "pending" ? order.total : 0),
    total_price: money.amount(order.total),
    total_price_set: money.set(order.total),
    total_shipping_price_set: money.set(order.shipping + shippingDiscount),
    total_tax: money.amount(order.tax),
    total_tax_set: money.set(order.tax),
    total_tip_received: money.amount(0),
    total_weight: order.lines.reduce((sum, line) => sum + line.grams * line.quantity, 0),
  };
}

function shippingLines(order: Order, money: RestMoney) {
  if (order.shippingMethod === null) return [];
  const price = order.shipping + discountOnShipping(order);
  return [
    {
      code: order.shippingMethod,
      title: order.shippingMethod,
      source: "shopify",
      price: money.amount(price),
      price_set: money.set(price),
      discounted_price: money.amount(order.shipping),
      discounted_price_set: money.set(order.shipping),
      discount_allocations: (order.discountApplications ?? []).flatMap((application, index) =>
        application.target === "shipping_line"
          ? [
              {
                amount: money.amount(application.amount),
                amount_set: money.set(application.amount),
                discount_application_index: index,
              },
            ]
          : [],
      ),
      tax_lines: [],
    },
  ];
}

function discountOnShipping(order: Order): number {
  return (order.discountApplications ?? [])
    .filter((application) => application.target === "shipping_line")
    .reduce((sum, application) => sum + application.amount, 0);
}

function discountApplicationPayload(shop: ShopState, application: OrderDiscountApplication) {
  return {
    target_type: application.target,
    type: application.code === null ? "automatic" : "discount_code",
    value:
      application.valueType === "percentage"
        ? application.value.toFixed(1)
        : decimalAmount(application.value, shop.currency),
    value_type: application.valueType,
    allocation_method: application.allocationMethod,
    target_selection: application.targetSelection,
    ...(application.code === null ? { title: application.title } : { code: application.code }),
  };
}
