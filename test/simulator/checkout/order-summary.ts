import { isPrivateProperty } from "../commerce/attributes.ts";
import type { ProductImage } from "../state/entities.ts";
import { html, type Html } from "./html.ts";

export type SummaryLine = {
  title: string;
  variantTitle: string | null;
  image: ProductImage | null;
  quantity: number;
  properties: { key: string; value: string }[];
  price: string;
};

export type SummaryRow = { label: string; value: string };

/** The lines of an order or checkout with their totals. `extra` stands between the two (the discount field). */
export function orderSummary(options: {
  lines: SummaryLine[];
  rows: SummaryRow[];
  total: string;
  extra: Html | null;
}): Html {
  return html`
    <h2 class="visually-hidden">Order summary</h2>
    <ul class="lines">
      ${options.lines.map(summaryLine)}
    </ul>
    ${options.extra}
    <dl class="totals">
      ${options.rows.map(
        ({ label, value }) => html`
          <div>
            <dt>${label}</dt>
            <dd>${value}</dd>
          </div>
        `,
      )}
      <div class="totals__sum">
        <dt>Total</dt>
        <dd>${options.total}</dd>
      </div>
    </dl>
  `;
}

function summaryLine({ title, variantTitle, image, quantity, properties, price }: SummaryLine): Html {
  const shown = properties.filter((property) => !isPrivateProperty(property));
  return html`
    <li class="line">
      <div class="line__media">
        ${image && html`<img src="${image.url}" alt="" width="64" height="64" />`}
        <span class="line__count"><span class="visually-hidden">Quantity </span>${quantity}</span>
      </div>
      <div>
        <p class="line__title">${title}</p>
        ${variantTitle !== null && html`<p class="small muted">${variantTitle}</p>`}
        ${shown.map(({ key, value }) => html`<p class="small muted">${key}: ${value}</p>`)}
      </div>
      <p class="line__price">${price}</p>
    </li>
  `;
}
