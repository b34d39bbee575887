import type { HttpAnswer, HttpBrowser } from "./http-browser.ts";
import { runPagePixel } from "./run-page-pixel.ts";

const BUYER = {
  email: "shopper@example.com",
  country: "US",
  first_name: "Alex",
  last_name: "Shopper",
  address1: "1 Market Street",
  city: "Springfield",
  province: "IL",
  zip: "62701",
};

/** The first page of the checkout of what is in the cart. `hasConsent`: the buyer allows analytics, so the web pixel runs. */
export async function openCheckout(
  browser: HttpBrowser,
  storefrontUrl: string,
  hasConsent: boolean,
): Promise<HttpAnswer> {
  const checkout = await browser.open(`${storefrontUrl}/checkout`);
  if (!checkout.url.includes("/checkouts/")) throw new Error(`The checkout did not open: ${checkout.url}`);
  if (hasConsent) await runPagePixel(browser, checkout);
  return checkout;
}

/** Goes through the store's own checkout pages with the test payment. Gives the name of the order, for example "#1001". */
export async function checkOut(browser: HttpBrowser, storefrontUrl: string, hasConsent: boolean): Promise<string> {
  const checkout = await openCheckout(browser, storefrontUrl, hasConsent);
  // The first submit names the address, so that the second page offers the shipping methods for it.
  const quoted = await browser.open(checkout.url, { form: { ...BUYER, action: "update" } });
  const method = /name="shipping_method"[^>]*?value="([^"]+)"/s.exec(quoted.body)?.[1] ?? "";
  const thanks = await browser.open(checkout.url, {
    form: { ...BUYER, shipping_method: method, payment: "approve", action: "pay" },
  });
  const name = /data-order-name>([^<]+)</.exec(thanks.body)?.[1];
  if (!name) throw new Error(`The checkout made no order; its last page was ${thanks.url} (${thanks.status}).`);
  if (hasConsent) await runPagePixel(browser, thanks);
  return name;
}
