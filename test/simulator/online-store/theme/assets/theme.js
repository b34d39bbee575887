/* global window, document, Event, fetch, FormData, URL, URLSearchParams, DOMParser, IntersectionObserver, HTMLElement, HTMLFormElement, customElements, CustomEvent, history, location, clearTimeout, setTimeout, AbortController */

/** In-page messages, with the names that themes of Shopify's Dawn family use. */
window.PUB_SUB_EVENTS = { cartUpdate: "cart-update", variantChange: "variant-change", cartError: "cart-error" };
const subscribers = {};
window.subscribe = (name, callback) => {
  (subscribers[name] ??= []).push(callback);
  return () => {
    subscribers[name] = subscribers[name].filter((other) => other !== callback);
  };
};
window.publish = (name, data) => Promise.all((subscribers[name] ?? []).map((callback) => callback(data)));

const strings = JSON.parse(document.getElementById("theme-strings").textContent);
const root = () => window.Shopify.routes.root;
const parse = (html) => new DOMParser().parseFromString(html, "text/html");

function announce(text) {
  document.querySelector("[data-announcer]").textContent = text;
}

/* Cart ------------------------------------------------------------------ */

const CART_SECTIONS = ["cart-drawer", "cart-icon-bubble"];

/** Ids of the sections that show the cart on this page. */
function cartSections() {
  const page = document.querySelector("[data-cart-page]")?.closest(".shopify-section");
  return page ? [...CART_SECTIONS, page.id.replace("shopify-section-", "")] : CART_SECTIONS;
}

/** Puts freshly rendered sections in place; what is open stays open and keeps its focus. */
function showSections(sections) {
  for (const [id, html] of Object.entries(sections ?? {})) {
    if (!html) continue;
    const fresh = parse(html);
    if (id === "cart-icon-bubble") {
      document
        .getElementById("cart-icon-bubble")
        .replaceChildren(...fresh.querySelector(".shopify-section").childNodes);
    } else if (id === "cart-drawer") {
      document.getElementById("CartDrawer").replaceChildren(...fresh.getElementById("CartDrawer").childNodes);
    } else {
      const section = document.getElementById(`shopify-section-${id}`);
      section?.replaceChildren(...fresh.getElementById(`shopify-section-${id}`).childNodes);
    }
  }
}

/** Renders the cart anew, for changes that somebody else made. */
async function refreshCart() {
  const response = await fetch(`${location.pathname}?sections=${cartSections().join(",")}`);
  if (response.ok) showSections(await response.json());
}

/** Posts to the Ajax cart; a refusal is an error with Shopify's own words. */
async function postCart(action, body) {
  const extra = { sections: cartSections(), sections_url: location.pathname };
  const isForm = body instanceof FormData;
  if (isForm) for (const [name, value] of Object.entries(extra)) body.append(name, value);
  const response = await fetch(`${root()}cart/${action}.js`, {
    method: "POST",
    headers: isForm
      ? { accept: "application/json" }
      : { accept: "application/json", "content-type": "application/json" },
    body: isForm ? body : JSON.stringify({ ...body, ...extra }),
  });
  const result = await response.json();
  showSections(result.sections);
  if (!response.ok) throw new Error(result.description ?? strings.error);
  await window.publish(window.PUB_SUB_EVENTS.cartUpdate, { source: "theme", cartData: result });
  return result;
}

/** Tells apps of a change that the theme makes itself, where the store has standard actions. */
function announceCartChange(target, change, work) {
  const promise = work();
  if (window.Shopify.actions) {
    const event = new CustomEvent("shopify:cart:lines-update", { bubbles: true, cancelable: true });
    const outcome = promise.then(() => window.Shopify.actions.getCart());
    outcome.catch(() => undefined);
    for (const [name, value] of Object.entries({ ...change, promise: outcome })) {
      Object.defineProperty(event, name, { value, enumerable: true });
    }
    target.dispatchEvent(event);
  }
  return promise;
}

class CartDrawer extends HTMLElement {
  get dialog() {
    return this.querySelector("dialog");
  }

  open() {
    if (!this.dialog.open) this.dialog.showModal();
  }

  close() {
    this.dialog.close();
  }
}
customElements.define("cart-drawer", CartDrawer);

document.addEventListener("click", async (event) => {
  const link = event.target.closest("[data-cart-link]");
  if (link && !document.body.classList.contains("template-cart")) {
    event.preventDefault();
    document.querySelector("cart-drawer").open();
    return;
  }

  const control = event.target.closest("[data-cart-items] [data-quantity]");
  if (!control) return;
  event.preventDefault();
  const item = control.closest("[data-line]");
  const area = control.closest("dialog, [data-cart-page]");
  const line = Number(item.dataset.line);
  const quantity = Number(control.dataset.quantity);
  item.setAttribute("aria-busy", "true");
  try {
    const change = { action: quantity === 0 ? "remove" : "update", context: "cart", lines: [{ quantity }] };
    await announceCartChange(item, change, () => postCart("change", { line, quantity }));
  } catch (error) {
    item.removeAttribute("aria-busy");
    const message = area.querySelector("[data-cart-error]");
    message.textContent = error.message;
    message.hidden = false;
  }
});

document.addEventListener("change", (event) => {
  if (event.target.matches("[data-cart-note]")) postCart("update", { note: event.target.value });
  if (event.target.matches("[data-submit-on-change]")) event.target.form.submit();
});

// Apps change the cart through the standard actions, where the store has them: show what they did, without a reload.
document.addEventListener("DOMContentLoaded", () => {
  const actions = window.Shopify?.actions;
  if (!actions) return;
  actions.updateCart.configure({
    eventTarget: () => document.querySelector("cart-drawer") ?? document,
    handler: async (defaultHandler) => {
      const result = await defaultHandler();
      await refreshCart();
      return result;
    },
  });
  actions.openCart.configure({ handler: async () => document.querySelector("cart-drawer").open() });
});

/* Dialogs --------------------------------------------------------------- */

document.addEventListener("click", (event) => {
  const opener = event.target.closest("[data-open]");
  if (opener) document.getElementById(opener.dataset.open).showModal();
  if (event.target.closest("[data-close]")) event.target.closest("dialog").close();
  // A click on the backdrop is a click on the dialog element itself, outside its box.
  if (event.target instanceof HTMLElement && event.target.matches("dialog[open]")) {
    const box = event.target.getBoundingClientRect();
    const isInside =
      event.clientX >= box.left &&
      event.clientX <= box.right &&
      event.clientY >= box.top &&
      event.clientY <= box.bottom;
    if (!isInside) event.target.close();
  }
});

/* Search ---------------------------------------------------------------- */

for (const form of document.querySelectorAll("[data-predictive-search]")) {
  const input = form.querySelector("input[type=search]");
  const results = form.parentElement.querySelector("[data-results]");
  let timer;
  let running = new AbortController();
  input.addEventListener("input", () => {
    clearTimeout(timer);
    timer = setTimeout(async () => {
      running.abort();
      running = new AbortController();
      const terms = input.value.trim();
      if (terms.length < 2) return results.replaceChildren();
      const query = new URLSearchParams({
        q: terms,
        section_id: "predictive-search",
        "resources[type]": "product,collection,page,article",
        "resources[limit]": "6",
        "resources[limit_scope]": "each",
      });
      try {
        const response = await fetch(`${form.dataset.predictiveSearch}?${query}`, { signal: running.signal });
        if (!response.ok) return results.replaceChildren();
        results.replaceChildren(...parse(await response.text()).querySelector(".shopify-section").childNodes);
      } catch (error) {
        if (error.name !== "AbortError") results.replaceChildren();
      }
    }, 180);
  });
}

/* Listings -------------------------------------------------------------- */

function wireListing(listing) {
  const form = listing.querySelector("[data-facets]");
  const toggle = form.querySelector("[data-facets-toggle]");
  toggle.addEventListener("click", () => {
    const isOpen = form.querySelector(".facets__panel").classList.toggle("is-open");
    toggle.setAttribute("aria-expanded", String(isOpen));
  });
  form.addEventListener("change", () => showListing(listing, form));
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    showListing(listing, form);
  });
}

/** Loads the listing for the chosen filters and keeps panel and focus where they were. */
async function showListing(listing, form) {
  const query = new URLSearchParams([...new FormData(form)].filter(([, value]) => value !== ""));
  const focused = document.activeElement;
  const wasOpen = form.querySelector(".facets__panel").classList.contains("is-open");
  listing.setAttribute("aria-busy", "true");
  history.replaceState(history.state, "", `${form.getAttribute("action")}${query.size > 0 ? `?${query}` : ""}`);
  query.set("section_id", listing.dataset.listing);
  const response = await fetch(`${form.getAttribute("action")}?${query}`);
  const fresh = parse(await response.text()).querySelector("[data-listing]");
  if (!fresh) return location.reload();
  listing.replaceWith(fresh);
  wireListing(fresh);
  if (wasOpen) fresh.querySelector("[data-facets-toggle]").click();
  const again = [...fresh.querySelectorAll("input, select")].find(
    (field) => field.name === focused?.name && (field.type !== "checkbox" || field.value === focused.value),
  );
  again?.focus({ preventScroll: true });
  announce(fresh.querySelector(".facets__count").textContent);
}

for (const listing of document.querySelectorAll("[data-listing]")) wireListing(listing);

/* Product --------------------------------------------------------------- */

function wireProduct(product) {
  const section = product.parentElement;
  const variants = JSON.parse(section.querySelector("[data-variants]").textContent);
  const form = product.querySelector("#ProductForm");
  const idField = form.querySelector("[data-variant-id]");
  const quantity = form.querySelector("[name=quantity]");
  const problem = form.querySelector("[data-error]");
  const fieldsets = [...form.querySelectorAll("[data-option]")];
  const track = product.querySelector("[data-gallery-track]");

  const chosen = () => fieldsets.map((fieldset) => fieldset.querySelector("input:checked")?.value);
  const find = (options) =>
    variants.find((variant) => variant.options.every((value, index) => value === options[index]));

  function showImage(id) {
    const target = track?.querySelector(`[data-image="${id}"]`);
    if (!target) return;
    track.scrollTo({ left: target.offsetLeft - track.offsetLeft, behavior: "auto" });
    for (const button of product.querySelectorAll("[data-show-image]")) {
      button.toggleAttribute("aria-current", button.dataset.showImage === String(id));
    }
  }

  /** Marks the values whose combination with the others chosen cannot be bought. */
  function markSoldOut(options) {
    for (const [index, fieldset] of fieldsets.entries()) {
      fieldset.querySelector("[data-chosen]").textContent = options[index] ?? "";
      for (const input of fieldset.querySelectorAll("input")) {
        const variant = find(options.map((value, at) => (at === index ? input.value : value)));
        const isSoldOut = !variant?.available;
        input.toggleAttribute("data-sold-out", isSoldOut);
        input.nextElementSibling.querySelector("[data-sold-out-text]").hidden = !isSoldOut;
      }
    }
  }

  function showVariant(variant) {
    for (const button of section.querySelectorAll("[data-add]")) {
      button.disabled = !variant?.available;
      button.querySelector("[data-add-text]").textContent = variant
        ? variant.available
          ? strings.addToCart
          : strings.soldOut
        : strings.unavailable;
    }
    problem.hidden = true;
    if (!variant) {
      form.querySelector("[data-stock]").textContent = strings.unavailable;
      return;
    }
    idField.value = variant.id;
    for (const price of section.querySelectorAll("[data-price]"))
      price.replaceChildren(...parse(variant.price).body.childNodes);
    form.querySelector("[data-stock]").replaceChildren(...parse(variant.stock).body.childNodes);
    if (variant.image) showImage(variant.image);
    const url = new URL(location.href);
    url.searchParams.set("variant", variant.id);
    history.replaceState(history.state, "", url);
    window.publish(window.PUB_SUB_EVENTS.variantChange, { data: { variant } });
    announceVariant(product, variant);
  }

  form.addEventListener("change", (event) => {
    if (!event.target.closest("[data-option]")) return;
    const options = chosen();
    markSoldOut(options);
    showVariant(find(options));
  });

  form.addEventListener("click", (event) => {
    const step = Number(event.target.closest("[data-step]")?.dataset.step ?? 0);
    if (step === 0) return;
    quantity.value = Math.max(1, Number(quantity.value) + step);
    // As themes of Dawn's family do, for whoever listens to the field.
    quantity.dispatchEvent(new Event("change", { bubbles: true }));
  });

  product.addEventListener("click", (event) => {
    const button = event.target.closest("[data-show-image]");
    if (button) showImage(button.dataset.showImage);
  });

  form.addEventListener("submit", async (event) => {
    event.preventDefault();
    const buttons = [...section.querySelectorAll("[data-add]")];
    for (const button of buttons) button.disabled = true;
    problem.hidden = true;
    try {
      const line = { merchandiseId: `gid://shopify/ProductVariant/${idField.value}`, quantity: Number(quantity.value) };
      const body = new FormData();
      body.append("id", idField.value);
      body.append("quantity", quantity.value);
      await announceCartChange(form, { action: "add", context: "product", lines: [line] }, () => postCart("add", body));
      announce(strings.added);
      document.querySelector("cart-drawer").open();
    } catch (error) {
      problem.textContent = error.message;
      problem.hidden = false;
      await refreshCart();
    } finally {
      for (const button of buttons) button.disabled = false;
    }
  });

  if (variants.length > 0 && track) showImage(variants.find((variant) => String(variant.id) === idField.value)?.image);
  wireStickyBuy(section);
}

function announceVariant(target, variant) {
  if (!window.Shopify.actions) return;
  const event = new CustomEvent("shopify:product:select", { bubbles: true });
  const selectedVariant = { id: `gid://shopify/ProductVariant/${variant.id}`, title: variant.title };
  Object.defineProperty(event, "product", { value: { selectedVariant }, enumerable: true });
  target.dispatchEvent(event);
}

/** The bar with the button is there while the button itself is out of sight. */
function wireStickyBuy(section) {
  const bar = section.querySelector("[data-sticky-buy]");
  new IntersectionObserver(([entry]) => {
    const isShown = !entry.isIntersecting;
    bar.classList.toggle("is-shown", isShown);
    bar.inert = !isShown;
  }).observe(section.querySelector("[data-buy]"));
}

for (const product of document.querySelectorAll("[data-product]")) wireProduct(product);

for (const place of document.querySelectorAll("[data-recommendations]")) {
  const observer = new IntersectionObserver(
    async ([entry]) => {
      if (!entry.isIntersecting) return;
      observer.disconnect();
      const response = await fetch(place.dataset.recommendations);
      if (!response.ok) return;
      place.replaceWith(...parse(await response.text()).querySelector(".shopify-section").childNodes);
    },
    { rootMargin: "0px 0px 400px 0px" },
  );
  observer.observe(place);
}

/* Consent --------------------------------------------------------------- */

function wireConsentBanner(banner) {
  const privacy = window.Shopify.customerPrivacy;
  banner.hidden = !privacy.shouldShowBanner();
  banner.addEventListener("click", (event) => {
    const answer = event.target.closest("[data-consent]")?.dataset.consent;
    if (!answer) return;
    const isYes = answer === "yes";
    privacy.setTrackingConsent({ analytics: isYes, marketing: isYes, preferences: isYes, sale_of_data: isYes }, () => {
      banner.hidden = true;
    });
  });
}

window.Shopify.loadFeatures([{ name: "consent-tracking-api", version: "0.1" }], (error) => {
  const banner = document.querySelector("[data-consent-banner]");
  if (!error && banner) wireConsentBanner(banner);
});
