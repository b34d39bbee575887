import { formatMoney } from "../../online-store/objects/money-format.ts";
import type { Order } from "../../state/entities.ts";
import { html } from "../html.ts";
import { shellPage } from "../shell-layout.ts";
import type { ShellVisit } from "../shell-visit.ts";
import { label } from "./orders-page.ts";

/** One order, with what a merchant can do to it: fulfil, refund, cancel. */
export function orderPage(visit: ShellVisit, order: Order): Response {
  const { shop, handle } = visit;
  const base = `/store/${handle}/orders/${order.id}`;
  const money = (amount: number) => formatMoney(amount, shop.currency);
  const refunded = order.refunds.reduce((sum, refund) => sum + refund.amount, 0);
  const isOpen = order.cancelledAt === null && order.financialStatus !== "refunded";

  return shellPage(visit, {
    title: `Order ${order.name}`,
    section: "orders",
    content: html`<div class="page">
      <p><a href="/store/${handle}/orders">← Orders</a></p>
      <h1>
        ${order.name} <span class="badge">${label(order.cancelledAt ? "cancelled" : order.financialStatus)}</span>
        <span class="badge">${label(order.fulfillmentStatus)}</span>
      </h1>
      <div class="cards cards--wide">
        <section class="card card--table">
          <div class="scroll">
            <table>
              <thead>
                <tr>
                  <th>Product</th>
                  <th class="number">Quantity</th>
                  <th class="number">Total</th>
                </tr>
              </thead>
              <tbody>
                ${order.lines.map(
                  (line) =>
                    html`<tr>
                      <td>
                        ${line.title}${line.variantTitle && line.variantTitle !== "Default Title" ? html`<br /><span class="muted">${line.variantTitle}</span>` : null}
                      </td>
                      <td class="number">
                        ${line.currentQuantity}${line.currentQuantity < line.quantity ? ` of ${line.quantity}` : null}
                      </td>
                      <td class="number">${money(line.price * line.quantity - line.discount)}</td>
                    </tr>`,
                )}
              </tbody>
            </table>
          </div>
          <dl class="facts">
            <div>
              <dt>Subtotal</dt>
              <dd>${money(order.subtotal)}</dd>
            </div>
            <div>
              <dt>Shipping</dt>
              <dd>${money(order.shipping)}</dd>
            </div>
            ${
              order.tax > 0
                ? html`<div>
                    <dt>Tax</dt>
                    <dd>${money(order.tax)}</dd>
                  </div>`
                : null
            }
            <div>
              <dt>Total</dt>
              <dd><strong>${money(order.total)}</strong></dd>
            </div>
            ${
              refunded > 0
                ? html`<div>
                    <dt>Refunded</dt>
                    <dd>−${money(refunded)}</dd>
                  </div>`
                : null
            }
          </dl>
        </section>
        <section class="card">
          <h2>Customer</h2>
          <p>${order.email ?? "No contact"}</p>
          ${
            order.customAttributes.length > 0
              ? html`<h2>Additional details</h2>
                  <dl class="facts">
                    ${order.customAttributes.map(
                      (attribute) =>
                        html`<div>
                          <dt>${attribute.key}</dt>
                          <dd>${attribute.value}</dd>
                        </div>`,
                    )}
                  </dl>`
              : null
          }
          ${order.fulfillments.map((fulfillment) => html`<p>Sent ${fulfillment.createdAt.slice(0, 10)} ${fulfillment.trackingCompany} ${fulfillment.trackingNumber}</p>`)}
          ${
            order.fulfillmentStatus === "fulfilled" || order.cancelledAt
              ? null
              : html`<form method="post" action="${base}/fulfill" class="stack">
                  <label>Carrier <input name="company" value="Local Post" /></label>
                  <label>Tracking number <input name="number" value="LP${order.number}" /></label>
                  <button class="primary" type="submit">Mark as fulfilled</button>
                </form>`
          }
          ${
            isOpen
              ? html`<form
                    method="post"
                    action="${base}/refund"
                    data-confirm="Refund ${money(order.total - refunded)}?"
                  >
                    <button type="submit">Refund what is left</button>
                  </form>
                  <form method="post" action="${base}/cancel" data-confirm="Cancel ${order.name}?">
                    <button class="plain critical" type="submit">Cancel order</button>
                  </form>`
              : null
          }
        </section>
      </div>
    </div>`,
  });
}
