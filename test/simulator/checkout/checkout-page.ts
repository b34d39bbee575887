import { countryName } from "../commerce/address-payload.ts";
import { formatMoney } from "../online-store/objects/money-format.ts";
import type { ShippingRate } from "../state/entities.ts";
import { checkoutSide } from "./checkout-side.ts";
import type { CheckoutView } from "./checkout-view.ts";
import { html, trusted, type Html } from "./html.ts";
import { checkoutStarted } from "../web-pixels/checkout-events.ts";
import { pageLayout } from "./page-layout.ts";

/** The checkout on one page: contact, delivery, shipping method, payment, beside them the order. Works without script. */
export function checkoutPage(view: CheckoutView): string {
  const { shop, checkout, quote, pixel } = view;
  const money = (amount: number) => formatMoney(amount, quote.pricing.currency);

  return pageLayout({
    shop,
    title: "Checkout",
    main: html`
      <h1 class="visually-hidden">Checkout</h1>
      ${notice(view)}
      <form id="checkout" method="post" novalidate>
        ${contactSection(view)} ${deliverySection(view)} ${quote.needsShipping && shippingSection(view)}
        ${paymentSection()}
        <section>
          <button class="button button--primary" type="submit" name="action" value="pay">
            Pay ${money(quote.total)}
          </button>
          <p class="small muted" style="margin-top: 0.75rem">
            This is the checkout of a local test shop: nothing is charged, nothing is sent.
          </p>
        </section>
      </form>
      <script>
        ${trusted(UPDATE_SCRIPT)};
      </script>
    `,
    side: checkoutSide(view),
    sideTotal: money(quote.total),
    events: [checkoutStarted(checkout, { amount: quote.total, currency: quote.pricing.currency })],
    pixel,
  });
}

/** Country and shipping method change the totals: with script the page follows at once, without it the button does. */
const UPDATE_SCRIPT = `
(() => {
  const form = document.getElementById("checkout");
  form.querySelectorAll("[data-update]").forEach((control) => {
    control.addEventListener("change", () => {
      sessionStorage.setItem("checkout-focus", control.id);
      form.requestSubmit(document.getElementById("update"));
    });
  });
  document.getElementById("update").hidden = true;
  const last = sessionStorage.getItem("checkout-focus");
  sessionStorage.removeItem("checkout-focus");
  const invalid = document.querySelector("[aria-invalid=true]");
  (invalid ?? (last && document.getElementById(last)))?.focus();
})()`;

function notice({ notice: text }: CheckoutView): Html | null {
  return text === null ? null : html`<p class="notice" role="alert">${text}</p>`;
}

function contactSection({ checkout, errors }: CheckoutView): Html {
  return html`
    <section>
      <h2>Contact</h2>
      <div class="fields">
        ${field({
          name: "email",
          label: "Email",
          type: "email",
          value: checkout.email,
          autocomplete: "email",
          error: errors.email,
        })}
      </div>
    </section>
  `;
}

function deliverySection({ shop, checkout, quote, errors }: CheckoutView): Html {
  const address = checkout.shippingAddress;
  const countries = [...new Set(shop.markets.flatMap((market) => market.countries))];
  const selected = address?.countryCode ?? shop.countryCode;
  return html`
    <section>
      <h2>${quote.needsShipping ? "Delivery" : "Billing address"}</h2>
      <div class="fields">
        <div class="field">
          <label for="country">Country/Region</label>
          <select id="country" name="country" autocomplete="country" data-update>
            ${countries.map(
              (code) =>
                html`<option value="${code}" ${code === selected && trusted("selected")}>${countryName(code)}</option>`,
            )}
          </select>
        </div>
        ${field({
          name: "first_name",
          label: "First name (optional)",
          value: address?.firstName,
          autocomplete: "given-name",
          width: "half",
        })}
        ${field({
          name: "last_name",
          label: "Last name",
          value: address?.lastName,
          autocomplete: "family-name",
          width: "half",
          error: errors.last_name,
        })}
        ${field({
          name: "address1",
          label: "Address",
          value: address?.address1,
          autocomplete: "address-line1",
          error: errors.address1,
        })}
        ${field({
          name: "address2",
          label: "Apartment, suite, etc. (optional)",
          value: address?.address2,
          autocomplete: "address-line2",
        })}
        ${field({
          name: "city",
          label: "City",
          value: address?.city,
          autocomplete: "address-level2",
          width: "third",
          error: errors.city,
        })}
        ${field({
          name: "province",
          label: "State/Region",
          value: address?.provinceCode,
          autocomplete: "address-level1",
          width: "third",
        })}
        ${field({
          name: "zip",
          label: "ZIP/Postal code",
          value: address?.zip,
          autocomplete: "postal-code",
          width: "third",
          error: errors.zip,
        })}
        ${field({
          name: "phone",
          label: "Phone (optional)",
          type: "tel",
          value: address?.phone,
          autocomplete: "tel",
        })}
      </div>
      <button id="update" class="button button--plain" style="margin-top: 0.75rem" name="action" value="update">
        Update totals
      </button>
    </section>
  `;
}

function shippingSection({ quote }: CheckoutView): Html {
  const { pricing, rates, rate, isShippingFree } = quote;
  if (rates.length === 0) {
    return html`
      <section>
        <h2>Shipping method</h2>
        <p class="notice">There is no delivery to this address.</p>
      </section>
    `;
  }
  const price = (amount: number) =>
    isShippingFree || amount === 0 ? "Free" : formatMoney(pricing.presentment.amount(amount), pricing.currency);

  return html`
    <section>
      <fieldset>
        <legend><h2>Shipping method</h2></legend>
        <div class="choices">
          ${rates.map(
            (quoted) => html`
              <label class="choice">
                <input
                  type="radio"
                  id="shipping-${quoted.rate.handle}"
                  name="shipping_method"
                  value="${quoted.rate.handle}"
                  ${quoted === rate && trusted("checked")}
                  data-update
                />
                <span class="choice__text">${quoted.rate.name} ${deliveryTime(quoted.rate)}</span>
                <strong>${price(quoted.price)}</strong>
              </label>
            `,
          )}
        </div>
      </fieldset>
    </section>
  `;
}

/** Merchants often write the days into the name of a rate: then they are not said twice. */
function deliveryTime({ name, minDays, maxDays }: ShippingRate): Html | null {
  if (/\bdays?\b/i.test(name)) return null;
  return html`<span class="choice__note">${minDays} to ${maxDays} business days</span>`;
}

function paymentSection(): Html {
  return html`
    <section>
      <fieldset>
        <legend><h2>Payment</h2></legend>
        <p class="small muted" style="margin-bottom: 0.75rem">Test payments. Choose how it ends.</p>
        <div class="choices">
          <label class="choice">
            <input type="radio" name="payment" value="approve" checked />
            <span class="choice__text">Test card that is approved</span>
          </label>
          <label class="choice">
            <input type="radio" name="payment" value="decline" />
            <span class="choice__text">Test card that is declined</span>
          </label>
        </div>
      </fieldset>
    </section>
  `;
}

function field(options: {
  name: string;
  label: string;
  type?: string;
  value: string | null | undefined;
  autocomplete: string;
  width?: "half" | "third";
  error?: string | undefined;
}): Html {
  const { name, label, type = "text", value, autocomplete, width, error } = options;
  const describedBy = error === undefined ? null : `${name}-error`;
  return html`
    <div class="field ${width === undefined ? "" : `field--${width}`}">
      <label for="${name}">${label}</label>
      <input
        id="${name}"
        name="${name}"
        type="${type}"
        value="${value ?? ""}"
        autocomplete="${autocomplete}"
        ${describedBy !== null && html`aria-invalid="true" aria-describedby="${describedBy}"`}
      />
      ${error !== undefined && html`<p class="field__error" id="${name}-error">${error}</p>`}
    </div>
  `;
}
