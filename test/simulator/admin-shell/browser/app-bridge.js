/* global window, document, location, history, sessionStorage, top, Request, URLSearchParams, Event, CustomEvent, HTMLElement, MutationObserver, PerformanceObserver, customElements, queueMicrotask, addEventListener, atob, FormData, requestAnimationFrame */
/**
 * Stand-in for Shopify's App Bridge: the part that runs inside the app. It talks to the admin page by postMessage.
 * Written from the public reference and the types of @shopify/app-bridge-types 0.7.2.
 */
(() => {
  if (window.shopify?.config) return;

  /* Configuration ------------------------------------------------------- */

  const STORE = "local-shopify:app-bridge";
  const query = new URLSearchParams(location.search);
  const saved = readSaved();
  const isEmbedded = window.top !== window.self;
  const meta = (name) => document.querySelector(`meta[name="${name}"]`)?.content;
  const originOf = (address) => (address ? new URL(address).origin : null);
  const config = {
    apiKey: document.currentScript?.dataset.apiKey ?? meta("shopify-api-key") ?? saved.apiKey,
    shop: query.get("shop") ?? saved.shop,
    host: query.get("host") ?? saved.host,
    locale: query.get("locale") ?? saved.locale ?? "en-US",
    appOrigins: [],
    disabledFeatures: (meta("shopify-disabled-features") ?? "").split(",").map((name) => name.trim()),
  };
  const outermost = location.ancestorOrigins?.[location.ancestorOrigins.length - 1];
  const adminOrigin = outermost ?? saved.adminOrigin ?? originOf(document.referrer) ?? "https://admin.shopify.com";
  save({ ...config, adminOrigin });

  /** Browsers that block third-party storage refuse it here: then the admin is asked for what the address lacks. */
  function readSaved() {
    try {
      return JSON.parse(sessionStorage.getItem(STORE) ?? "{}");
    } catch {
      return {};
    }
  }

  function save(values) {
    try {
      sessionStorage.setItem(STORE, JSON.stringify(values));
    } catch {
      // Nothing to do: the values are only spared a question.
    }
  }

  /* Messages ------------------------------------------------------------ */

  const waiting = new Map();
  const listeners = new Map();
  let lastId = 0;

  function tell(type, payload) {
    top.postMessage({ appBridge: true, type, payload }, adminOrigin);
  }

  function ask(type, payload) {
    if (!isEmbedded) return Promise.reject(new Error(`App Bridge: "${type}" needs the app to be opened in the admin`));
    lastId += 1;
    const id = `${location.pathname}#${lastId}`;
    top.postMessage({ appBridge: true, id, type, payload }, adminOrigin);
    return new Promise((resolve, reject) => waiting.set(id, { resolve, reject }));
  }

  function listen(key, callback) {
    listeners.set(key, callback);
  }

  addEventListener("message", ({ origin, data }) => {
    if (origin !== adminOrigin || !data?.appBridge) return;
    if (data.reply) {
      const request = waiting.get(data.reply);
      waiting.delete(data.reply);
      if (data.error) request?.reject(new Error(data.error));
      else request?.resolve(data.value);
      return;
    }
    listeners.get(data.event)?.(data.payload);
  });

  /* Session tokens and fetch -------------------------------------------- */

  let token = null;
  let asking = null;

  function expiryOf(jwt) {
    const payload = jwt.split(".")[1].replaceAll("-", "+").replaceAll("_", "/");
    return JSON.parse(atob(payload)).exp * 1000;
  }

  async function idToken() {
    if (token && expiryOf(token) - Date.now() > 5000) return token;
    asking ??= ask("id-token").finally(() => {
      asking = null;
    });
    token = await asking;
    return token;
  }

  const plainFetch = window.fetch.bind(window);

  async function fetchWithToken(input, init) {
    const request = new Request(input, init);
    const isOwn = new URL(request.url, location.href).origin === location.origin;
    if (!isOwn || request.headers.has("Authorization")) return plainFetch(request);

    const send = async () => {
      const copy = request.clone();
      copy.headers.set("Authorization", `Bearer ${await idToken()}`);
      copy.headers.set("X-Requested-With", "XMLHttpRequest");
      return plainFetch(copy);
    };
    let response = await send();
    if (response.headers.get("X-Shopify-Retry-Invalid-Session-Request") === "1") {
      token = null;
      response = await send();
    }
    const leave = response.headers.get("X-Shopify-API-Request-Failure-Reauthorize-Url");
    if (leave) tell("open", { url: new URL(leave, location.href).href });
    return response;
  }

  if (isEmbedded && !config.disabledFeatures.includes("fetch")) window.fetch = fetchWithToken;

  /* Leaving the frame --------------------------------------------------- */

  const isShopifyUrl = (url) =>
    /(^|\.)(myshopify\.com|shopify\.com)$/.test(url.hostname) || url.protocol === "shopify:";
  const plainOpen = window.open.bind(window);
  window.open = (url, target, features) => {
    const address = new URL(url ?? "", location.href);
    const leavesFrame = ["_top", "_parent"].includes(target) || isShopifyUrl(address);
    if (!isEmbedded || !leavesFrame) return plainOpen(url, target, features);
    tell("open", { url: address.href, newTab: target === "_blank" || target === undefined });
    return null;
  };

  document.addEventListener("click", (event) => {
    const link = event.target.closest?.("a[href]");
    if (!link || event.defaultPrevented || !isEmbedded) return;
    const address = new URL(link.getAttribute("href"), location.href);
    const leavesFrame = ["_top", "_parent"].includes(link.target) || isShopifyUrl(address);
    if (!leavesFrame) return;
    event.preventDefault();
    tell("open", { url: address.href, newTab: link.target === "_blank" });
  });

  /* Navigation ---------------------------------------------------------- */

  function reportLocation() {
    const shown = new URLSearchParams(location.search);
    for (const name of ["embedded", "hmac", "host", "id_token", "locale", "session", "shop", "timestamp"])
      shown.delete(name);
    tell("location", { path: location.pathname, search: shown.size > 0 ? `?${shown}` : "" });
  }

  for (const name of ["pushState", "replaceState"]) {
    const original = history[name];
    history[name] = function (...args) {
      original.apply(this, args);
      reportLocation();
    };
  }
  addEventListener("popstate", reportLocation);

  /** Apps route by `shopify:navigate`; its target is an element with the address in `href`. */
  listen("navigate", ({ href }) => {
    const link = [...document.querySelectorAll("ui-nav-menu a, s-app-nav a, s-app-nav s-link")].find(
      (candidate) => candidate.getAttribute("href") === href,
    );
    const target = link ?? document.body.appendChild(Object.assign(document.createElement("a"), { hidden: true }));
    if (!link) target.setAttribute("href", href);
    target.dispatchEvent(new CustomEvent("shopify:navigate", { bubbles: true, cancelable: true }));
    if (!link) target.remove();
  });

  /* Toasts, loading, save bar ------------------------------------------- */

  const toasts = new Map();
  let lastToast = 0;
  const toast = {
    show(message, options = {}) {
      lastToast += 1;
      const id = `toast-${lastToast}`;
      toasts.set(id, options);
      const { duration = 5000, isError = false, action } = options;
      tell("toast", { id, message, duration, isError, action });
      return id;
    },
    hide: (id) => tell("toast-hide", { id }),
  };
  listen("toast", ({ id, what }) => {
    const options = toasts.get(id);
    if (what === "action") options?.onAction?.();
    else options?.onDismiss?.();
  });

  const shownBars = new Map();

  function showSaveBar(id, bar) {
    if (shownBars.has(id)) return;
    shownBars.set(id, bar);
    tell("save-bar", { id, isShown: true, discardConfirmation: bar.discardConfirmation === true });
  }

  function hideSaveBar(id) {
    if (!shownBars.delete(id)) return;
    tell("save-bar", { id, isShown: false });
  }

  listen("save-bar", ({ id, action }) => shownBars.get(id)?.[action]());

  const element = (id) => document.getElementById(id);
  const call = (name) => async (id) => {
    const found = element(id);
    if (!found?.[name]) throw new Error(`App Bridge: there is no element "${id}"`);
    await found[name]();
  };

  /** `<form data-save-bar>`: the bar is there while the form differs from what was last saved. */
  const formStates = new WeakMap();
  const contentOf = (form) => JSON.stringify([...new FormData(form)].map(([name, value]) => [name, String(value)]));

  function watchForm(form) {
    if (formStates.has(form)) return;
    formStates.set(form, contentOf(form));
    const id = `form-${Math.random().toString(36).slice(2)}`;
    const bar = {
      discardConfirmation: form.hasAttribute("data-discard-confirmation"),
      save: () => form.requestSubmit(),
      discard: () => form.reset(),
    };
    const check = () => (contentOf(form) === formStates.get(form) ? hideSaveBar(id) : showSaveBar(id, bar));
    form.addEventListener("input", check);
    form.addEventListener("change", check);
    form.addEventListener("reset", () => requestAnimationFrame(check));
    form.addEventListener("submit", () => {
      formStates.set(form, contentOf(form));
      hideSaveBar(id);
    });
  }

  /* Elements ------------------------------------------------------------ */

  function define(name, Element) {
    if (!customElements.get(name)) customElements.define(name, Element);
  }

  /** Tells the admin what an element contains, now and whenever it changes. */
  class Reporter extends HTMLElement {
    connectedCallback() {
      this.observer = new MutationObserver(() => this.report());
      this.observer.observe(this, { childList: true, subtree: true, attributes: true, characterData: true });
      queueMicrotask(() => this.report());
    }

    disconnectedCallback() {
      this.observer.disconnect();
    }
  }

  class NavMenu extends Reporter {
    report() {
      const links = [...this.querySelectorAll("a, s-link")].map((link) => ({
        href: link.getAttribute("href"),
        label: link.textContent.trim(),
        isHome: link.getAttribute("rel") === "home",
      }));
      tell("nav", { links });
    }
  }

  const buttonsOf = (bar) => [...bar.querySelectorAll("button, a")];
  const describeButton = (button, index) => ({
    index,
    label: button.textContent.trim(),
    variant: button.getAttribute("variant"),
    tone: button.getAttribute("tone"),
    isDisabled: button.hasAttribute("disabled"),
    isLoading: button.hasAttribute("loading") && button.getAttribute("loading") !== "false",
    section: button.closest("section")?.getAttribute("label") ?? null,
  });

  class TitleBar extends Reporter {
    report() {
      if (this.closest("ui-modal")) return this.closest("ui-modal").showTitle?.(this);
      const title = this.getAttribute("title") ?? document.title;
      tell("title", { title, buttons: buttonsOf(this).map(describeButton) });
    }

    disconnectedCallback() {
      super.disconnectedCallback();
      if (!document.querySelector("ui-title-bar")) tell("title", { title: "", buttons: [] });
    }
  }
  listen("title-button", ({ index }) => {
    const bar = [...document.querySelectorAll("ui-title-bar")].find((candidate) => !candidate.closest("ui-modal"));
    if (bar) buttonsOf(bar)[index]?.click();
  });

  class SaveBar extends HTMLElement {
    get showing() {
      return shownBars.has(this.key);
    }

    get key() {
      return this.id || "save-bar";
    }

    get discardConfirmation() {
      return this.hasAttribute("discardconfirmation");
    }

    async show() {
      if (this.showing) return;
      const press = (selector) => () => this.querySelector(selector)?.click();
      showSaveBar(this.key, {
        discardConfirmation: this.discardConfirmation,
        save: press('button[variant="primary"]'),
        discard: press('button:not([variant="primary"])'),
      });
      // Later, as in the admin: React adds its listener only after it asked for the element to be shown.
      queueMicrotask(() => this.dispatchEvent(new Event("show")));
    }

    async hide() {
      if (!this.showing) return;
      hideSaveBar(this.key);
      this.dispatchEvent(new Event("hide"));
    }

    async toggle() {
      await (this.showing ? this.hide() : this.show());
    }

    disconnectedCallback() {
      hideSaveBar(this.key);
    }
  }

  class Modal extends HTMLElement {
    connectedCallback() {
      if (this.dialog) return;
      this.dialog = document.createElement("dialog");
      this.dialog.className = "app-bridge-modal";
      this.head = document.createElement("header");
      this.content = document.createElement("div");
      this.foot = document.createElement("footer");
      this.dialog.append(this.head, this.content, this.foot);
      this.dialog.addEventListener("close", () => this.dispatchEvent(new Event("hide")));
      document.body.append(this.dialog);
    }

    disconnectedCallback() {
      this.dialog?.remove();
      this.dialog = null;
    }

    get variant() {
      return this.getAttribute("variant") ?? "base";
    }

    set variant(value) {
      this.setAttribute("variant", value);
    }

    get src() {
      return this.getAttribute("src") ?? undefined;
    }

    set src(value) {
      this.setAttribute("src", value);
    }

    get contentWindow() {
      return this.content.querySelector("iframe")?.contentWindow ?? null;
    }

    showTitle(bar) {
      const title = document.createElement("h2");
      title.textContent = bar?.getAttribute("title") ?? "";
      const close = document.createElement("button");
      close.type = "button";
      close.textContent = "×";
      close.setAttribute("aria-label", "Close");
      close.addEventListener("click", () => this.hide());
      this.head.replaceChildren(title, close);
      this.dialog.setAttribute("aria-label", title.textContent || "Dialog");
      this.foot.replaceChildren(
        ...(bar ? buttonsOf(bar) : []).map((button) => {
          const twin = document.createElement("button");
          twin.type = "button";
          twin.textContent = button.textContent;
          twin.className = [button.getAttribute("variant"), button.getAttribute("tone")].filter(Boolean).join(" ");
          twin.disabled = button.hasAttribute("disabled");
          twin.addEventListener("click", () => button.click());
          return twin;
        }),
      );
    }

    async show() {
      if (!this.dialog || this.dialog.open) return;
      this.showTitle(this.querySelector("ui-title-bar"));
      if (this.src) {
        const frame = document.createElement("iframe");
        frame.src = this.src;
        frame.title = "Dialog content";
        this.content.replaceChildren(frame);
      } else if (this.content.childElementCount === 0) {
        // Plain markup: what stands in the element is the content. React puts it into `content` by itself.
        this.content.append(
          ...[...this.children].filter((child) => !/^UI-/.test(child.tagName) && child.hasChildNodes()),
        );
      }
      this.dialog.dataset.variant = this.variant;
      this.dialog.showModal();
      tell("log", { event: "modal", detail: { id: this.id, isShown: true } });
      queueMicrotask(() => this.dispatchEvent(new Event("show")));
    }

    async hide() {
      if (!this.dialog?.open) return;
      tell("log", { event: "modal", detail: { id: this.id, isShown: false } });
      this.dialog.close();
    }

    async toggle() {
      await (this.dialog?.open ? this.hide() : this.show());
    }
  }

  const style = document.createElement("style");
  style.textContent = `
    ui-nav-menu, s-app-nav, ui-title-bar, ui-save-bar, ui-modal { display: none !important; }
    .app-bridge-modal { width: min(620px, 94vw); max-height: 90vh; padding: 0; border: 0; border-radius: 14px; box-shadow: 0 20px 60px rgb(0 0 0 / 0.3); font: inherit; }
    .app-bridge-modal[open] { display: flex; flex-direction: column; }
    .app-bridge-modal::backdrop { background: rgb(0 0 0 / 0.5); }
    .app-bridge-modal[data-variant="small"] { width: min(380px, 94vw); }
    .app-bridge-modal[data-variant="large"] { width: min(980px, 96vw); }
    .app-bridge-modal[data-variant="max"] { width: 98vw; height: 94vh; }
    .app-bridge-modal > header { display: flex; align-items: center; justify-content: space-between; padding: 10px 16px; border-bottom: 1px solid #e3e3e3; }
    .app-bridge-modal > header h2 { margin: 0; font-size: 1rem; }
    .app-bridge-modal > header button { width: 36px; height: 36px; border: 0; background: none; font-size: 1.4rem; }
    .app-bridge-modal > div { flex: 1; overflow: auto; }
    .app-bridge-modal iframe { width: 100%; height: 60vh; border: 0; }
    .app-bridge-modal > footer { display: flex; justify-content: flex-end; gap: 8px; padding: 12px 16px; border-top: 1px solid #e3e3e3; }
    .app-bridge-modal > footer:empty { display: none; }
    .app-bridge-modal > footer button { padding: 7px 14px; border: 1px solid #b5b5b5; border-radius: 8px; background: #fff; }
    .app-bridge-modal > footer button.primary { border-color: #303030; background: #303030; color: #fff; }
    .app-bridge-modal > footer button.critical { border-color: #c5280c; background: #c5280c; color: #fff; }`;
  document.head.append(style);
  define("ui-nav-menu", NavMenu);
  define("s-app-nav", class extends NavMenu {});
  define("ui-title-bar", TitleBar);
  define("ui-save-bar", SaveBar);
  define("ui-modal", Modal);

  /* The global ---------------------------------------------------------- */

  const notHere = (name) => () => Promise.reject(new Error(`App Bridge: ${name} is not part of the local Shopify`));
  let reportVitals = null;

  window.shopify = {
    config,
    origin: adminOrigin,
    protocol: "https",
    ready: Promise.resolve(),
    environment: { embedded: isEmbedded, mobile: false, pos: false, intent: false },
    setSignals: () => undefined,
    idToken,
    user: () => ask("user"),
    toast,
    loading: (isLoading = true) => tell("loading", { isLoading: isLoading === true }),
    modal: { show: call("show"), hide: call("hide"), toggle: call("toggle") },
    saveBar: {
      show: call("show"),
      hide: call("hide"),
      toggle: call("toggle"),
      leaveConfirmation: () => (shownBars.size === 0 ? Promise.resolve() : ask("leave-confirmation")),
    },
    resourcePicker: (options) => ask("resource-picker", options),
    picker: async (options) => ({ selected: ask("picker", options) }),
    scopes: {
      query: () => ask("scopes"),
      request: (scopes) => ask("request-scopes", { scopes }),
      revoke: (scopes) => ask("revoke-scopes", { scopes }),
    },
    app: { extensions: () => ask("extensions") },
    reviews: {
      request: async () => ({
        success: false,
        code: "merchant-ineligible",
        message: "This store cannot write reviews",
      }),
    },
    support: { registerHandler: async () => undefined },
    webVitals: {
      onReport: async (callback) => {
        reportVitals = callback;
      },
    },
    tools: { register: () => () => undefined, unregister: () => undefined, clear: () => undefined },
    intents: { register: () => () => undefined, invoke: notHere("intents.invoke") },
    pos: { cart: {}, close: notHere("pos.close"), device: notHere("pos.device"), location: notHere("pos.location") },
    scanner: { capture: notHere("scanner.capture") },
    shopifyQL: { query: notHere("shopifyQL.query") },
    print: async () => window.print(),
  };

  /** Largest contentful paint and layout shift, given to the app when its page is left, as App Bridge does. */
  const vitals = { LCP: 0, CLS: 0 };
  const observe = (type, take) => {
    if (!PerformanceObserver.supportedEntryTypes?.includes(type)) return;
    new PerformanceObserver((list) => list.getEntries().forEach(take)).observe({ type, buffered: true });
  };
  observe("largest-contentful-paint", (entry) => {
    vitals.LCP = entry.startTime;
  });
  observe("layout-shift", (entry) => {
    if (!entry.hadRecentInput) vitals.CLS += entry.value;
  });
  document.addEventListener("visibilitychange", () => {
    if (document.visibilityState !== "hidden") return;
    const metrics = Object.entries(vitals).map(([name, value]) => ({ id: `${name}-${lastId}`, name, value }));
    reportVitals?.({ metrics });
  });

  /* Start --------------------------------------------------------------- */

  const reload = query.get("shopify-reload");
  if (isEmbedded && reload) {
    // The bounce page: come back with a fresh token in the address.
    idToken().then((fresh) => {
      const url = new URL(reload, location.origin);
      url.searchParams.set("id_token", fresh);
      location.replace(url);
    });
    return;
  }
  if (!isEmbedded && config.host && !config.disabledFeatures.includes("auto-redirect") && !query.has("exitIframe")) {
    // Opened outside of the admin: go where the app belongs.
    const [, handle] = /\/store\/([\w-]+)/.exec(atob(config.host)) ?? [];
    if (handle && config.apiKey) {
      location.replace(`${adminOrigin}/store/${handle}/apps/${config.apiKey}${location.pathname}`);
      return;
    }
  }
  if (!isEmbedded) return;

  if (!config.shop || !config.host) ask("config").then((known) => Object.assign(config, known));
  const watchForms = () => document.querySelectorAll("form[data-save-bar]").forEach(watchForm);
  const start = () => {
    watchForms();
    new MutationObserver(watchForms).observe(document.body, { childList: true, subtree: true });
    if (!document.querySelector("ui-title-bar") && document.title)
      tell("title", { title: document.title, buttons: [] });
    reportLocation();
    tell("ready");
  };
  if (document.readyState === "loading") document.addEventListener("DOMContentLoaded", start, { once: true });
  else start();
})();
