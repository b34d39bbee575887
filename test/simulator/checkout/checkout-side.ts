import { formatMoney } from "../online-store/objects/money-format.ts";
import type { CheckoutView } from "./checkout-view.ts";
import { html, type Html } from "./html.ts";
import { orderSummary, type SummaryRow } from "./order-summary.ts";

/** What is being bought, with the discount field. The field belongs to the form of the page (`form="checkout"`). */
export function checkoutSide({ quote, errors }: CheckoutView): Html {
  const { pricing } = quote;
  const money = (amount: number) => formatMoney(amount, pricing.currency);
  const lines = pricing.lines.filter(({ line }) => line.quantity > 0);

  return orderSummary({
    lines: lines.map(({ line, product, variant, total }) => ({
      title: product.title,
      variantTitle: variant.title === "Default Title" ? null : variant.title,
      image: product.images.find((image) => image.id === variant.imageId) ?? product.images[0] ?? null,
      quantity: line.quantity,
      properties: line.attributes,
      price: money(total),
    })),
    rows: rows(quote, money),
    total: money(quote.total),
    extra: html`
      <div class="discount">
        <div class="field">
          <label for="discount">Discount code</label>
          <input
            id="discount"
            name="discount"
            form="checkout"
            autocomplete="off"
            ${errors.discount !== undefined && html`aria-invalid="true" aria-describedby="discount-error"`}
          />
        </div>
        <button class="button button--plain" form="checkout" name="action" value="apply-discount">Apply</button>
      </div>
      ${errors.discount !== undefined && html`<p class="field__error" id="discount-error">${errors.discount}</p>`}
      ${appliedCodes(quote)}
    `,
  });
}

function appliedCodes({ pricing }: CheckoutView["quote"]): Html | null {
  const applicable = pricing.codes.filter((code) => code.applicable);
  if (applicable.length === 0) return null;
  return html`
    <ul class="tags" aria-label="Discounts">
      ${applicable.map(
        ({ code }) => html`
          <li class="tag">
            ${code}
            <button form="checkout" name="remove" value="${code}" aria-label="Remove ${code}">×</button>
          </li>
        `,
      )}
    </ul>
  `;
}

function rows(quote: CheckoutView["quote"], money: (amount: number) => string): SummaryRow[] {
  const { pricing } = quote;
  const orderDiscount = pricing.subtotal - pricing.discountedTotal;
  const giftCards = pricing.discountedTotal - pricing.total;
  const shipping = quote.shipping === null ? "Enter an address" : quote.shipping === 0 ? "Free" : money(quote.shipping);
  return [
    { label: "Subtotal", value: money(pricing.subtotal) },
    ...(orderDiscount > 0 ? [{ label: "Order discount", value: `−${money(orderDiscount)}` }] : []),
    ...(giftCards > 0 ? [{ label: "Gift cards", value: `−${money(giftCards)}` }] : []),
    ...(quote.needsShipping ? [{ label: "Shipping", value: shipping }] : []),
  ];
}
