import { shopify } from "../core/shopify-globals";

/** How long the consent feature may take before the shopper is treated as not having consented. */
const PATIENCE_MS = 2000;

/**
 * Tells whether Shopify's consent settings allow analytics: once as soon as that is known, and again on every change.
 * What is not known counts as refused.
 */
export function watchConsent(tell: (isAllowed: boolean) => void): void {
  let last: boolean | undefined;
  const check = () => {
    const isAllowed = shopify().customerPrivacy?.analyticsProcessingAllowed?.() ?? false;
    if (isAllowed !== last) tell((last = isAllowed));
  };

  document.addEventListener("visitorConsentCollected", check);
  if (shopify().customerPrivacy) {
    check();
    return;
  }
  setTimeout(check, PATIENCE_MS);
  shopify().loadFeatures?.([{ name: "consent-tracking-api", version: "0.1" }], check);
}
