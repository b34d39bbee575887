/* global window, document, CustomEvent */
(() => {
  const Shopify = (window.Shopify = window.Shopify || {});
  if (Shopify.customerPrivacy?.setTrackingConsent) return;

  const COOKIE = "_tracking_consent";
  const KINDS = ["analytics", "marketing", "preferences", "sale_of_data"];
  const region = JSON.parse(document.getElementById("shopify-consent-region")?.textContent ?? "{}");

  /** The stored choice by kind (`yes`, `no` or empty), null when the visitor has not chosen. */
  function stored() {
    const pair = document.cookie.split("; ").find((candidate) => candidate.startsWith(`${COOKIE}=`));
    if (!pair) return null;
    try {
      return JSON.parse(decodeURIComponent(pair.slice(COOKIE.length + 1))).con.CMP;
    } catch {
      return null;
    }
  }

  function isAllowed(kind) {
    const choice = stored()?.[kind];
    return choice ? choice === "yes" : !region.consentRequired;
  }

  function setTrackingConsent(consent, callback) {
    const before = stored() ?? {};
    const choice = Object.fromEntries(
      KINDS.map((kind) => [kind, kind in consent ? (consent[kind] ? "yes" : "no") : (before[kind] ?? "")]),
    );
    const value = encodeURIComponent(JSON.stringify({ v: "2.1", con: { CMP: choice }, region: region.region ?? "" }));
    document.cookie = `${COOKIE}=${value}; path=/; max-age=31536000; samesite=lax`;
    document.dispatchEvent(
      new CustomEvent("visitorConsentCollected", {
        detail: {
          analyticsAllowed: isAllowed("analytics"),
          marketingAllowed: isAllowed("marketing"),
          preferencesAllowed: isAllowed("preferences"),
          saleOfDataAllowed: isAllowed("sale_of_data"),
          thirdPartyMarketingAllowed: isAllowed("marketing"),
          firstPartyMarketingAllowed: isAllowed("marketing"),
        },
      }),
    );
    callback?.();
  }

  Shopify.customerPrivacy = {
    ...Shopify.customerPrivacy,
    currentVisitorConsent: () => ({ analytics: "", marketing: "", preferences: "", sale_of_data: "", ...stored() }),
    setTrackingConsent,
    shouldShowBanner: () => region.consentRequired === true && stored() === null,
    analyticsProcessingAllowed: () => isAllowed("analytics"),
    marketingAllowed: () => isAllowed("marketing"),
    preferencesProcessingAllowed: () => isAllowed("preferences"),
    saleOfDataAllowed: () => isAllowed("sale_of_data"),
    saleOfDataRegion: () => false,
    getRegion: () => region.region ?? "",
    getTrackingConsent: () => (stored() ? (isAllowed("analytics") ? "yes" : "no") : ""),
  };
})();
