/* global window */
(() => {
  const Shopify = (window.Shopify = window.Shopify || {});
  const analytics = (Shopify.analytics = Shopify.analytics || {});
  analytics.replayQueue = [];
  /** Custom events wait in the queue for the pixel runtime, which this storefront does not start by itself. */
  analytics.publish = (name, payload, options) => {
    analytics.replayQueue.push([name, payload, options ?? {}]);
    return true;
  };
})();
