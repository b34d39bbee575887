/* global document, HTMLElement, customElements */
/**
 * Stand-in for Shopify's Polaris web components: enough that a page with `s-*` elements shows its text in order. Apps
 * that render with Polaris React do not need it.
 */
(() => {
  const BLOCKS = ["s-page", "s-section", "s-box", "s-stack", "s-grid", "s-banner", "s-paragraph", "s-heading"];
  const style = document.createElement("style");
  style.textContent = `${BLOCKS.join(", ")} { display: block; margin: 0 0 12px; }
    s-heading { font-weight: 650; }
    s-button { display: inline-block; padding: 6px 12px; border: 1px solid #b5b5b5; border-radius: 8px; cursor: pointer; }`;
  document.head.append(style);
  for (const name of [...BLOCKS, "s-button", "s-text", "s-link", "s-badge"]) {
    if (!customElements.get(name)) customElements.define(name, class extends HTMLElement {});
  }
})();
