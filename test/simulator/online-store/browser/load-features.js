/* global window, document */
(() => {
  const Shopify = (window.Shopify = window.Shopify || {});
  const ADDRESSES = { "consent-tracking-api": "/cdn/shopifycloud/storefront/assets/consent-tracking-api.js" };
  const loading = {};

  function load(name) {
    const address = ADDRESSES[name];
    if (!address) return Promise.reject(new Error(`Could not load the feature "${name}": it is unknown`));
    loading[name] ??= new Promise((resolve, reject) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = () => resolve();
      script.onerror = () => reject(new Error(`Could not load the feature "${name}"`));
      document.head.append(script);
    });
    return loading[name];
  }

  /** Loads features by name; the callback gets an error, or nothing when all are there. */
  Shopify.loadFeatures = (features, onLoad) => {
    Promise.all(features.map((feature) => load(feature.name))).then(
      () => onLoad?.(),
      (error) => onLoad?.(error),
    );
  };
  Shopify.autoloadFeatures = (features) => {
    for (const { features: wanted, onLoad } of [].concat(features)) Shopify.loadFeatures(wanted ?? [], onLoad);
  };
})();
