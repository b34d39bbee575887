import type { ShopState } from "../state/entities.ts";
import { CHECKOUT_STYLE } from "./checkout-style.ts";
import type { CheckoutEvent } from "../web-pixels/checkout-events.ts";
import { html, trusted, type Html } from "./html.ts";

/** A whole checkout page: shop name, main column, order summary. `events` are published for pixels when it loads. */
export function pageLayout(options: {
  shop: ShopState;
  title: string;
  main: Html;
  side: Html;
  sideTotal: string;
  events: CheckoutEvent[];
  /** What starts the app's pixel (web-pixels/pixel-markup). */
  pixel: string;
}): string {
  const { shop, title, main, side, sideTotal, events, pixel } = options;
  const page = html`<!doctype html>
    <html lang="en">
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <meta name="robots" content="noindex" />
        <title>${title} - ${shop.name}</title>
        <link rel="icon" href="data:," />
        <style>
          ${trusted(CHECKOUT_STYLE)}
        </style>
        <script>
          ${trusted(analyticsScript(events))};
        </script>
        ${trusted(pixel)}
      </head>
      <body>
        <header class="top">
          <div class="top__inner">
            <a class="top__name" href="/">${shop.name}</a>
            <div class="top__cart"><a href="/cart">Cart</a></div>
          </div>
        </header>
        <div class="columns">
          <main class="main">${main}</main>
          <aside class="side" aria-label="Order summary">
            <div class="side__inner">
              <details id="summary">
                <summary><strong>${sideTotal}</strong></summary>
                ${side}
              </details>
            </div>
          </aside>
        </div>
        <script>
          ${trusted(SUMMARY_SCRIPT)};
        </script>
      </body>
    </html>`;
  return page.markup;
}

/** The summary is always open beside the form, and folded above it on a phone. */
const SUMMARY_SCRIPT = `
(() => {
  const wide = matchMedia("(min-width: 900px)");
  const summary = document.getElementById("summary");
  const fit = () => { summary.open = wide.matches; };
  wide.addEventListener("change", fit);
  fit();
})()`;

/** The queue that pixels replay; data is printed as JSON that cannot end the script element. */
function analyticsScript(events: readonly CheckoutEvent[]): string {
  const queue = JSON.stringify(events.map(({ name, data }) => [name, data])).replaceAll("<", "\\u003c");
  return `window.Shopify = { analytics: { replayQueue: ${queue}, publish(name, data) { this.replayQueue.push([name, data]); } } }`;
}
