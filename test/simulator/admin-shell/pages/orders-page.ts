import { formatMoney } from "../../online-store/objects/money-format.ts";
import type { Order } from "../../state/entities.ts";
import { html } from "../html.ts";
import { shellPage } from "../shell-layout.ts";
import type { ShellVisit } from "../shell-visit.ts";

const SHOWN = 100;

/** The newest orders of the store. */
export function ordersPage(visit: ShellVisit): Response {
  const { shop, handle } = visit;
  const orders = [...shop.orders.values()].sort((a, b) => b.number - a.number);
  const row = (order: Order) =>
    html`<tr>
      <td><a href="/store/${handle}/orders/${order.id}">${order.name}</a></td>
      <td>${order.createdAt.slice(0, 16).replace("T", " ")}</td>
      <td>${order.email ?? "No contact"}</td>
      <td><span class="badge">${label(order.cancelledAt ? "cancelled" : order.financialStatus)}</span></td>
      <td><span class="badge">${label(order.fulfillmentStatus)}</span></td>
      <td class="number">${formatMoney(order.total, shop.currency)}</td>
    </tr>`;

  return shellPage(visit, {
    title: "Orders",
    section: "orders",
    content: html`<div class="page">
      <h1>Orders</h1>
      <section class="card card--table">
        ${
          orders.length === 0
            ? html`<p class="empty">
                No orders yet. Buy something in
                <a href="${visit.storefrontOrigin}" target="_blank" rel="noopener">your store</a>.
              </p>`
            : html`<div class="scroll">
                <table>
                  <thead>
                    <tr>
                      <th>Order</th>
                      <th>Date (UTC)</th>
                      <th>Customer</th>
                      <th>Payment</th>
                      <th>Fulfillment</th>
                      <th class="number">Total</th>
                    </tr>
                  </thead>
                  <tbody>
                    ${orders.slice(0, SHOWN).map(row)}
                  </tbody>
                </table>
              </div>`
        }
        ${orders.length > SHOWN ? html`<p class="muted">The newest ${SHOWN} of ${orders.length} orders.</p>` : null}
      </section>
    </div>`,
  });
}

/** A status as words: `partially_refunded` becomes `Partially refunded`. */
export function label(status: string): string {
  const words = status.replaceAll("_", " ");
  return words.charAt(0).toUpperCase() + words.slice(1);
}
