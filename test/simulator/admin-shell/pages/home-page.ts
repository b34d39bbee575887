import { formatMoney } from "../../online-store/objects/money-format.ts";
import { html } from "../html.ts";
import { shellPage } from "../shell-layout.ts";
import type { ShellVisit } from "../shell-visit.ts";

/** The admin's first page: what the store holds, and the app to install or open. */
export function homePage(visit: ShellVisit): Response {
  const { shop, handle, app, context } = visit;
  const base = `/store/${handle}`;
  const installation = shop.installations.get(context.app.clientId);
  const orders = [...shop.orders.values()];
  const sales = orders.filter((order) => order.cancelledAt === null).reduce((sum, order) => sum + order.total, 0);

  const appCard = installation
    ? html`<p>
          Installed on ${installation.installedAt.slice(0, 10)}. ${installation.grantedScopes.length} permissions
          granted.
        </p>
        <p class="row">
          <a class="button primary" href="${base}/apps/${context.app.clientId}">Open app</a>
          <a class="button" href="${base}/themes/current/editor?context=apps">App embeds</a>
        </p>
        <form
          method="post"
          action="${base}/apps/${context.app.clientId}/uninstall"
          data-confirm="Uninstall ${app.name}?"
        >
          <button class="plain critical" type="submit">Uninstall</button>
        </form>`
    : html`<p>Not installed on this store. It asks for ${app.scopes.length} permissions.</p>
        <form method="post" action="${base}/apps/${context.app.clientId}/install">
          <button class="primary" type="submit">Install</button>
        </form>`;

  return shellPage(visit, {
    title: "Home",
    section: "home",
    content: html`<div class="page">
      <h1>${shop.name}</h1>
      <div class="cards">
        <section class="card">
          <h2>${app.name}</h2>
          ${appCard}
        </section>
        <section class="card">
          <h2>This store</h2>
          <dl class="facts">
            <div>
              <dt>Products</dt>
              <dd><a href="${base}/products">${shop.products.size}</a></dd>
            </div>
            <div>
              <dt>Orders</dt>
              <dd><a href="${base}/orders">${orders.length}</a></dd>
            </div>
            <div>
              <dt>Total sales</dt>
              <dd>${formatMoney(sales, shop.currency)}</dd>
            </div>
            <div>
              <dt>Customers</dt>
              <dd>${shop.customers.size}</dd>
            </div>
          </dl>
          <p><a class="button" href="${visit.storefrontOrigin}" target="_blank" rel="noopener">View your store</a></p>
        </section>
      </div>
    </div>`,
  });
}
