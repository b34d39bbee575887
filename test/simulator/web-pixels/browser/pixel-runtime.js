/**
 * Inside the strict sandbox: a worker without a page. The pixel registers itself by `shopify.extend` and is told of events
 * by message. Cookies and storage of the page (`browser`) are not here.
 */
(() => {
  let start = null;
  const listeners = { events: [], consent: [] };
  const privacyOf = (consent) => ({
    analyticsProcessingAllowed: consent.analytics,
    marketingAllowed: consent.marketing,
    preferencesProcessingAllowed: consent.preferences,
    saleOfDataAllowed: consent.saleOfData,
  });

  globalThis.shopify = {
    extend(point, callback) {
      if (point === "WebPixel::Render") start = callback;
    },
  };

  /** `{kind: "start", settings, consent}`, then `{kind: "event", event}` and `{kind: "consent", consent}`. */
  globalThis.onmessage = ({ data }) => {
    if (data.kind === "event") {
      for (const { name, callback } of listeners.events) {
        if (name === data.event.name || name === "all_events" || name === "all_standard_events") callback(data.event);
      }
      return;
    }
    if (data.kind === "consent") {
      for (const callback of listeners.consent) callback({ customerPrivacy: privacyOf(data.consent) });
      return;
    }
    start?.({
      settings: data.settings,
      analytics: {
        subscribe(name, callback) {
          const listener = { name, callback };
          listeners.events.push(listener);
          return Promise.resolve(() => {
            listeners.events = listeners.events.filter((one) => one !== listener);
          });
        },
      },
      init: { context: {}, data: {}, customerPrivacy: privacyOf(data.consent) },
      customerPrivacy: {
        subscribe(name, callback) {
          if (name === "visitorConsentCollected") listeners.consent.push(callback);
        },
      },
      _pixelInfo: {},
    });
  };
})();
