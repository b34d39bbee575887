import { createStockIndex } from "../../online-store/objects/stock-index.ts";
import { formatMoney } from "../../online-store/objects/money-format.ts";
import type { Product } from "../../state/entities.ts";
import { html } from "../html.ts";
import { shellPage } from "../shell-layout.ts";
import type { ShellVisit } from "../shell-visit.ts";

const SHOWN = 100;

/** The products of the store, found by words of the title. */
export function productsPage(visit: ShellVisit): Response {
  const { shop, url } = visit;
  const query = url.searchParams.get("query")?.trim() ?? "";
  const stock = createStockIndex(shop);
  const found = [...shop.products.values()].filter((product) => matches(product, query));
  const row = (product: Product) => {
    const image = product.images[0];
    const prices = product.variants.map((variant) => variant.price);
    const tracked = product.variants.filter((variant) => variant.tracked);
    const units = tracked.reduce((sum, variant) => sum + stock.units(variant), 0);
    return html`<tr>
      <td class="product-cell">
        ${image ? html`<img src="${new URL(image.url, visit.storefrontOrigin).href}" alt="" width="40" height="40" loading="lazy" />` : html`<span class="thumb"></span>`}
        <a href="${visit.storefrontOrigin}/products/${product.handle}" target="_blank" rel="noopener"
          >${product.title}</a
        >
      </td>
      <td><span class="badge">${product.status}</span></td>
      <td>${tracked.length > 0 ? `${units} in stock for ${product.variants.length} variants` : "Stock not tracked"}</td>
      <td>${product.vendor}</td>
      <td class="number">${prices.length > 0 ? formatMoney(Math.min(...prices), shop.currency) : null}</td>
    </tr>`;
  };

  return shellPage(visit, {
    title: "Products",
    section: "products",
    content: html`<div class="page">
      <h1>Products</h1>
      <section class="card card--table">
        <form class="row" role="search">
          <label class="grow"
            ><span class="hidden">Search products</span
            ><input type="search" name="query" value="${query}" placeholder="Search products"
          /></label>
          <button type="submit">Search</button>
        </form>
        ${
          found.length === 0
            ? html`<p class="empty">${query ? "No product has these words." : "No products yet."}</p>`
            : html`<div class="scroll">
                <table>
                  <thead>
                    <tr>
                      <th>Product</th>
                      <th>Status</th>
                      <th>Inventory</th>
                      <th>Vendor</th>
                      <th class="number">From</th>
                    </tr>
                  </thead>
                  <tbody>
                    ${found.slice(0, SHOWN).map(row)}
                  </tbody>
                </table>
              </div>`
        }
        ${found.length > SHOWN ? html`<p class="muted">The first ${SHOWN} of ${found.length} products.</p>` : null}
      </section>
    </div>`,
  });
}

function matches(product: Product, query: string): boolean {
  const text = `${product.title} ${product.vendor} ${product.productType}`.toLowerCase();
  return query
    .toLowerCase()
    .split(/\s+/)
    .every((word) => text.includes(word));
}
