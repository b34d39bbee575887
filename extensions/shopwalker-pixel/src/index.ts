import { register } from "@shopify/web-pixels-extension";
import type { PixelReport } from "~/contracts/pixel-report";

/** The part of Shopify's `checkout` that says which sale it is. */
type Sale = {
  token?: string | null;
  order?: { id?: string | null } | null;
  totalPrice?: { amount?: number } | null;
  currencyCode?: string | null;
};

register(({ analytics, settings, init, customerPrivacy }) => {
  const { endpoint, token } = settings;
  let isAllowed = init.customerPrivacy.analyticsProcessingAllowed;
  customerPrivacy.subscribe("visitorConsentCollected", (event) => {
    isAllowed = event.customerPrivacy.analyticsProcessingAllowed;
  });

  function report(kind: PixelReport["kind"], sale: Sale): void {
    if (!isAllowed || !sale.token || typeof endpoint !== "string" || typeof token !== "string") return;
    const body: PixelReport = {
      token,
      kind,
      checkout: sale.token,
      order: sale.order?.id ?? null,
      total: sale.totalPrice?.amount ?? null,
      currency: sale.currencyCode ?? null,
    };
    // Text needs no preflight, and `keepalive` outlives the page; nothing waits for the answer or tries again.
    fetch(endpoint, { method: "POST", body: JSON.stringify(body), keepalive: true }).catch(() => undefined);
  }

  analytics.subscribe("checkout_started", ({ data }) => report("started", data.checkout));
  analytics.subscribe("checkout_completed", ({ data }) => report("completed", data.checkout));
});
