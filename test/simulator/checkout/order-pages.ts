import { addressPayload } from "../commerce/address-payload.ts";
import { findVariant } from "../commerce/find-variant.ts";
import { orderStatusPath } from "../commerce/order-status-url.ts";
import { isPrivateAttribute } from "../commerce/attributes.ts";
import { formatMoney } from "../online-store/objects/money-format.ts";
import type { Order, ShopState } from "../state/entities.ts";
import { type CheckoutEvent, checkoutCompleted } from "../web-pixels/checkout-events.ts";
import { html, type Html } from "./html.ts";
import { orderSummary, type SummaryRow } from "./order-summary.ts";
import { pageLayout } from "./page-layout.ts";

/** Right after the payment: thanks, the number, and what happens next. */
export function thankYouPage(shop: ShopState, order: Order, pixel: string): string {
  const name = order.shippingAddress?.firstName;
  return orderPage(shop, order, {
    title: "Thank you",
    main: html`
      <div class="thanks">
        <span class="check" aria-hidden="true">
          <svg width="26" height="26" viewBox="0 0 26 26" fill="none" stroke="currentColor" stroke-width="2.4">
            <path d="m5 14 5.5 5.5L21 8" stroke-linecap="round" stroke-linejoin="round" />
          </svg>
        </span>
        <div>
          <p class="muted">Confirmation ${order.confirmationNumber}</p>
          <h1 tabindex="-1" autofocus>Thank you${name ? `, ${name}` : ""}!</h1>
        </div>
      </div>
      <section class="panel">
        <h2>Your order is confirmed</h2>
        <p>
          Order <strong data-order-name>${order.name}</strong>. You would receive a confirmation
          ${order.email ? html`at <strong>${order.email}</strong>` : "by email"}.
        </p>
      </section>
      ${orderDetails(order)}
      <p><a href="${orderStatusPath(shop, order)}">View order status</a></p>
      <a class="button button--plain" href="/">Continue shopping</a>
    `,
    events: [checkoutCompleted(order)],
    pixel,
  });
}

/** The buyer's page about an order, reached by the link in e-mails. */
export function orderStatusPage(shop: ShopState, order: Order): string {
  return orderPage(shop, order, {
    title: `Order ${order.name}`,
    main: html`
      <div>
        <p class="muted">Confirmation ${order.confirmationNumber}</p>
        <h1>Order <span data-order-name>${order.name}</span></h1>
      </div>
      <section class="panel">
        <h2>${statusTitle(order)}</h2>
        ${order.fulfillments.map(
          ({ trackingCompany, trackingNumber, trackingUrl, estimatedDeliveryAt }) => html`
            <p>
              ${trackingCompany ?? "Parcel"}
              ${trackingUrl !== null && html`<a href="${trackingUrl}">${trackingNumber ?? "Track it"}</a>`}
              ${trackingUrl === null && trackingNumber}
            </p>
            ${
              estimatedDeliveryAt !== null &&
              html`<p class="muted">Estimated delivery ${estimatedDeliveryAt.slice(0, 10)}</p>`
            }
          `,
        )}
        ${
          order.fulfillments.length === 0 &&
          order.cancelledAt === null &&
          html`<p>We are getting your order ready to be shipped.</p>`
        }
      </section>
      ${orderDetails(order)}
      <a class="button button--plain" href="/">Continue shopping</a>
    `,
    events: [],
    pixel: "",
  });
}

function statusTitle(order: Order): string {
  if (order.cancelledAt !== null) return "Your order was cancelled";
  if (order.fulfillments.some((fulfillment) => fulfillment.status === "delivered")) return "Your order was delivered";
  return order.fulfillmentStatus === "fulfilled" ? "Your order is on its way" : "Your order is confirmed";
}

function orderPage(
  shop: ShopState,
  order: Order,
  page: { title: string; main: Html; events: CheckoutEvent[]; pixel: string },
): string {
  const money = orderMoney(order);
  return pageLayout({
    shop,
    title: page.title,
    main: page.main,
    side: orderSummary({
      lines: order.lines.map((line) => ({
        title: line.title,
        variantTitle: line.variantTitle,
        image: imageOf(shop, line.variantId),
        quantity: line.quantity,
        properties: line.properties,
        price: money(line.price * line.quantity),
      })),
      rows: rows(order, money),
      total: money(order.total),
      extra: null,
    }),
    sideTotal: money(order.total),
    events: page.events,
    pixel: page.pixel,
  });
}

function rows(order: Order, money: (amount: number) => string): SummaryRow[] {
  const goods = order.lines.reduce((sum, line) => sum + line.price * line.quantity, 0);
  const lineDiscounts = goods - order.subtotal;
  const refunded = order.refunds.reduce((sum, refund) => sum + refund.amount, 0);
  return [
    { label: "Subtotal", value: money(goods) },
    ...(lineDiscounts > 0 ? [{ label: "Discounts", value: `−${money(lineDiscounts)}` }] : []),
    ...(order.shippingMethod === null
      ? []
      : [{ label: "Shipping", value: order.shipping === 0 ? "Free" : money(order.shipping) }]),
    ...(refunded > 0 ? [{ label: "Refunded", value: `−${money(refunded)}` }] : []),
  ];
}

function orderDetails(order: Order): Html {
  const address = order.shippingAddress && addressPayload(order.shippingAddress);
  const cityLine = address && [address.city, address.province_code, address.zip].filter(Boolean).join(" ");
  const addressLines = address ? [address.name, address.address1, address.address2, cityLine, address.country] : [];
  const shown = order.customAttributes.filter((attribute) => !isPrivateAttribute(attribute));
  return html`
    <section class="panel">
      <h2>Order details</h2>
      <dl>
        ${
          order.email !== null &&
          html`
            <dt>Contact</dt>
            <dd>${order.email}</dd>
          `
        }
        ${
          order.shippingMethod !== null &&
          html`
            <dt>Ship to</dt>
            <dd>${addressLines.filter(Boolean).map((line) => html`${line ?? ""}<br />`)}</dd>
            <dt>Shipping method</dt>
            <dd>${order.shippingMethod}</dd>
          `
        }
        ${shown.map(
          ({ key, value }) => html`
            <dt>${key}</dt>
            <dd>${value}</dd>
          `,
        )}
      </dl>
    </section>
  `;
}

function imageOf(shop: ShopState, variantId: number) {
  const found = findVariant(shop, variantId);
  if (!found) return null;
  const { product, variant } = found;
  return product.images.find((image) => image.id === variant.imageId) ?? product.images[0] ?? null;
}

/** Orders keep amounts in the shop's currency; the buyer sees what was paid. */
function orderMoney(order: Order): (amount: number) => string {
  const { presentment } = order;
  return (amount) =>
    presentment
      ? formatMoney(Math.round(amount * presentment.rate), presentment.currency)
      : formatMoney(amount, order.currency);
}
