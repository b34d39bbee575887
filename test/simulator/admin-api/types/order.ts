import type { Resolver } from "../../graphql/api-call.ts";
import { toGlobalId } from "../../graphql/global-id.ts";
import { cursorById, paginate, type ConnectionArguments } from "../../graphql/paginate.ts";
import { asType } from "../../graphql/type-tag.ts";
import { orderStatusUrl } from "../../commerce/order-status-url.ts";
import { currentTotals } from "../../commerce/order-totals.ts";
import type { Order, OrderDiscountApplication } from "../../state/entities.ts";
import { moneyBag } from "../money.ts";
import { toDiscountApplication } from "./discount-application.ts";
import { toLineItem } from "./line-item.ts";
import { exactCount } from "./product.ts";
import { toRefund } from "./refund.ts";

export const orderFields: Record<string, Resolver> = {
  id: (order: Order) => toGlobalId("Order", order.id),
  legacyResourceId: (order: Order) => String(order.id),
  currencyCode: (order: Order) => order.currency,
  presentmentCurrencyCode: (order: Order) => order.presentment?.currency ?? order.currency,
  processedAt: (order: Order) => order.createdAt,
  cancelReason: (order: Order) => order.cancelReason?.toUpperCase() ?? null,
  closed: () => false,
  closedAt: () => null,
  confirmed: () => true,
  edited: () => false,
  tags: () => [],
  taxesIncluded: () => false,
  taxExempt: () => false,
  taxLines: () => [],
  dutiesIncluded: () => false,
  estimatedTaxes: () => false,
  hasTimelineComment: () => false,
  poNumber: () => null,
  clientIp: () => null,
  sourceIdentifier: () => null,
  customerAcceptsMarketing: () => false,
  paymentGatewayNames: () => ["bogus"],
  displayFinancialStatus: (order: Order) => order.financialStatus.toUpperCase(),
  displayFulfillmentStatus: (order: Order) => FULFILLMENT_STATUS[order.fulfillmentStatus],
  returnStatus: () => "NO_RETURN",
  fullyPaid: (order: Order) => order.financialStatus !== "pending",
  unpaid: (order: Order) => order.financialStatus === "pending",
  refundable: (order: Order) => currentTotals(order).total > 0,
  requiresShipping: (order: Order) => order.lines.some((line) => line.requiresShipping),
  statusPageUrl: (order: Order, _args, { shop }) => orderStatusUrl(shop, order),
  totalWeight: (order: Order) => String(order.lines.reduce((sum, line) => sum + line.grams * line.quantity, 0)),

  customer: (order: Order, _args, { shop }) =>
    order.customerId === null ? null : (shop.customers.get(order.customerId) ?? null),
  billingAddress: (order: Order) => order.shippingAddress,
  billingAddressMatchesShippingAddress: () => true,
  displayAddress: (order: Order) => order.shippingAddress,
  app: () => null,
  customerJourneySummary: (order: Order) => toJourney(order),

  subtotalLineItemsQuantity: (order: Order) => order.lines.reduce((sum, line) => sum + line.quantity, 0),
  currentSubtotalLineItemsQuantity: (order: Order) => order.lines.reduce((sum, line) => sum + line.currentQuantity, 0),
  subtotalPriceSet: (order: Order) => moneyBag(order.subtotal, order),
  totalPriceSet: (order: Order) => moneyBag(order.total, order),
  originalTotalPriceSet: (order: Order) => moneyBag(order.total, order),
  totalDiscountsSet: (order: Order) => moneyBag(order.discountTotal, order),
  cartDiscountAmountSet: (order: Order) => moneyBag(order.discountTotal, order),
  totalShippingPriceSet: (order: Order) => moneyBag(order.shipping + discountOnShipping(order), order),
  totalTaxSet: (order: Order) => moneyBag(order.tax, order),
  totalTipReceivedSet: (order: Order) => moneyBag(0, order),
  totalRefundedSet: (order: Order) => moneyBag(currentTotals(order).refunded, order),
  totalReceivedSet: (order: Order) => moneyBag(order.financialStatus === "pending" ? 0 : order.total, order),
  netPaymentSet: (order: Order) =>
    moneyBag(order.financialStatus === "pending" ? 0 : order.total - currentTotals(order).refunded, order),
  totalOutstandingSet: (order: Order) => moneyBag(order.financialStatus === "pending" ? order.total : 0, order),
  currentSubtotalPriceSet: (order: Order) => moneyBag(currentTotals(order).subtotal, order),
  currentTotalPriceSet: (order: Order) => moneyBag(currentTotals(order).total, order),
  currentTotalDiscountsSet: (order: Order) => moneyBag(currentTotals(order).discounts, order),
  currentShippingPriceSet: (order: Order) => moneyBag(currentTotals(order).shipping, order),
  currentTotalTaxSet: (order: Order) => moneyBag(order.tax, order),

  discountCode: (order: Order) => order.discountCodes[0]?.code ?? null,
  discountCodes: (order: Order) => order.discountCodes.map(({ code }) => code),
  discountApplications: (order: Order, args: ConnectionArguments) =>
    paginate(applicationsOf(order).map(toDiscountApplication(order)), args, ({ index }) => ({
      last_id: index,
      last_value: String(index),
    })),
  lineItems: (order: Order, args: ConnectionArguments) =>
    paginate(
      order.lines.map((line) => toLineItem(line, order)),
      args,
      ({ line }) => cursorById(line),
    ),
  shippingLine: (order: Order) => toShippingLine(order),
  shippingLines: (order: Order, args: ConnectionArguments) =>
    paginate(
      [toShippingLine(order)].filter((line) => line !== null),
      args,
      () => ({
        last_id: order.id,
        last_value: String(order.id),
      }),
    ),
  fulfillments: (order: Order, { first }: { first?: number | null }) =>
    order.fulfillments
      .slice(0, first ?? undefined)
      .map((fulfillment) => asType("Fulfillment", { ...fulfillment, order })),
  fulfillmentsCount: (order: Order) => exactCount(order.fulfillments.length),
  refunds: (order: Order, { first }: { first?: number | null }) =>
    order.refunds.slice(0, first ?? undefined).map((refund) => toRefund(refund, order)),
  transactions: (order: Order) => [toTransaction(order)],
  transactionsCount: () => exactCount(1),
};

const FULFILLMENT_STATUS = { unfulfilled: "UNFULFILLED", partial: "PARTIALLY_FULFILLED", fulfilled: "FULFILLED" };

function applicationsOf(order: Order): OrderDiscountApplication[] {
  return order.discountApplications ?? [];
}

function discountOnShipping(order: Order): number {
  return applicationsOf(order)
    .filter((application) => application.target === "shipping_line")
    .reduce((sum, application) => sum + application.amount, 0);
}

function toShippingLine(order: Order) {
  if (order.shippingMethod === null) return null;
  const full = moneyBag(order.shipping + discountOnShipping(order), order);
  return {
    id: toGlobalId("ShippingLine", order.id),
    title: order.shippingMethod,
    code: order.shippingMethod,
    source: "shopify",
    custom: false,
    isRemoved: false,
    carrierIdentifier: null,
    deliveryCategory: null,
    phone: null,
    originalPriceSet: full,
    discountedPriceSet: moneyBag(order.shipping, order),
    currentDiscountedPriceSet: moneyBag(currentTotals(order).shipping, order),
    discountAllocations: [],
    taxLines: [],
  };
}

/** Orders are paid by one test payment. */
function toTransaction(order: Order) {
  return {
    id: toGlobalId("OrderTransaction", order.id),
    kind: "SALE",
    status: order.financialStatus === "pending" ? "PENDING" : "SUCCESS",
    gateway: "bogus",
    formattedGateway: "Bogus gateway",
    test: order.test,
    createdAt: order.createdAt,
    processedAt: order.createdAt,
    amountSet: moneyBag(order.total, order),
    order,
    errorCode: null,
    parentTransaction: null,
    authorizationExpiresAt: null,
    manualPaymentGateway: false,
    manuallyCapturable: false,
    multiCapturable: false,
    settlementCurrency: order.currency,
  };
}

/** The state keeps the landing page and referrer of the visit that ended in the order, no earlier visits. */
function toJourney(order: Order) {
  const visit = {
    id: toGlobalId("CustomerVisit", order.id),
    landingPage: order.landingSite,
    referrerUrl: order.referringSite === "" ? null : order.referringSite,
    occurredAt: order.createdAt,
    source: order.referringSite === null || order.referringSite === "" ? "direct" : order.referringSite,
    sourceType: null,
    sourceDescription: null,
    referralCode: null,
    referralInfoHtml: "",
    utmParameters: null,
    landingPageHtml: null,
  };
  return {
    ready: true,
    customerOrderIndex: 0,
    daysToConversion: 0,
    firstVisit: visit,
    lastVisit: visit,
    momentsCount: exactCount(1),
  };
}
