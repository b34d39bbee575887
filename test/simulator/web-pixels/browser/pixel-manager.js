/* global window, document, Worker, crypto */
/**
 * On a checkout page: starts the app's pixel once the buyer allows what it asks for, and tells it the page's events, also
 * those from before.
 */
(() => {
  const description = document.getElementById("web-pixel")?.textContent;
  if (!description) return;
  const { script, settings, needs } = JSON.parse(description);
  const { analytics, customerPrivacy } = window.Shopify;
  let worker = null;

  const consent = () => ({
    analytics: customerPrivacy.analyticsProcessingAllowed(),
    marketing: customerPrivacy.marketingAllowed(),
    preferences: customerPrivacy.preferencesProcessingAllowed(),
    saleOfData: customerPrivacy.saleOfDataAllowed(),
  });
  const isAllowed = (given) => Object.entries(needs).every(([purpose, isNeeded]) => !isNeeded || given[purpose]);

  function tell([name, data]) {
    const event = {
      id: crypto.randomUUID(),
      ...{ name, data, type: "standard", clientId: "local", seq: 1 },
      timestamp: new Date().toISOString(),
      context: {},
    };
    worker?.postMessage({ kind: "event", event });
  }

  function startOrTell() {
    const given = consent();
    if (worker) {
      worker.postMessage({ kind: "consent", consent: given });
      return;
    }
    if (!isAllowed(given)) return;
    worker = new Worker(script);
    worker.postMessage({ kind: "start", settings, consent: given });
    analytics.replayQueue.forEach(tell);
  }

  const publish = analytics.publish.bind(analytics);
  analytics.publish = (name, data) => {
    tell([name, data]);
    return publish(name, data);
  };
  document.addEventListener("visitorConsentCollected", startOrTell);
  startOrTell();
})();
