/* global document, window, location, history, addEventListener, confirm */
/** The admin page's side of App Bridge, and the few controls of the admin's own pages. */
(() => {
  const { store, app, appOrigin, storefront } = document.body.dataset;
  const frame = document.querySelector("[data-app-frame]");
  const base = `/store/${store}`;
  const pick = (name) => document.querySelector(`[data-${name}]`);

  async function callBridge(name, body = {}) {
    const response = await fetch(`${base}/bridge/${name}`, {
      method: "POST",
      headers: { "content-type": "application/json" },
      body: JSON.stringify(body),
    });
    const value = await response.json();
    if (!response.ok) throw new Error(value?.error ?? `HTTP ${response.status}`);
    return value;
  }

  const log = (event, detail) => callBridge("log", { event, detail: detail ?? null }).catch(() => undefined);

  function create(tag, properties = {}, children = []) {
    const node = Object.assign(document.createElement(tag), properties);
    node.append(...children);
    return node;
  }

  /* The admin's own pages ------------------------------------------------ */

  pick("menu")?.addEventListener("click", (event) => {
    const isOpen = document.body.classList.toggle("nav-open");
    event.currentTarget.setAttribute("aria-expanded", String(isOpen));
  });
  document.addEventListener("submit", (event) => {
    const question = event.target.dataset.confirm;
    if (question && !confirm(question)) event.preventDefault();
  });
  document.addEventListener("input", (event) => {
    const editor = event.target.closest("[data-theme-editor]");
    if (editor) editor.classList.add("is-changed");
  });

  /* What the app may ask for --------------------------------------------- */

  const toasts = new Map();
  let openSaveBar = null;

  function showToast({ id, message, duration, isError, action }, answer) {
    const close = create("button", { type: "button", textContent: "×", ariaLabel: "Dismiss" });
    const children = [create("span", { textContent: message })];
    if (action) {
      const button = create("button", { type: "button", className: "toast__action", textContent: action });
      button.addEventListener("click", () => {
        answer("toast", { id, what: "action" });
        hideToast(id);
      });
      children.push(button);
    }
    const toast = create("div", { className: isError ? "toast toast--error" : "toast" }, [...children, close]);
    const dismiss = () => {
      answer("toast", { id, what: "dismiss" });
      hideToast(id);
    };
    close.addEventListener("click", dismiss);
    toasts.set(id, { toast, timer: setTimeout(dismiss, duration) });
    pick("toasts").append(toast);
    log("toast", { message, isError });
  }

  function hideToast(id) {
    const shown = toasts.get(id);
    if (!shown) return;
    clearTimeout(shown.timer);
    shown.toast.remove();
    toasts.delete(id);
  }

  function showSaveBar({ id, isShown, discardConfirmation }, answer) {
    const bar = pick("save-bar");
    if (isShown) openSaveBar = { id, discardConfirmation, answer };
    else if (openSaveBar?.id === id) openSaveBar = null;
    bar.hidden = openSaveBar === null;
    log(isShown ? "save-bar-show" : "save-bar-hide", { id });
  }

  pick("save-bar")?.addEventListener("click", (event) => {
    const action = event.target.closest("[data-save-bar-action]")?.dataset.saveBarAction;
    if (!action || !openSaveBar) return;
    const { id, discardConfirmation, answer } = openSaveBar;
    if (action === "discard" && discardConfirmation && !confirm("Discard all unsaved changes?")) return;
    log(`save-bar-${action}`, { id });
    answer("save-bar", { id, action });
  });

  function showNav({ links }, answer) {
    const list = document.querySelector("[data-app-nav]");
    if (!list) return;
    list.replaceChildren(
      ...links
        .filter((link) => !link.isHome)
        .map(({ href, label }) => {
          const link = create("a", { href: `${base}/apps/${app}${href}`, textContent: label });
          link.dataset.href = href;
          link.addEventListener("click", (event) => {
            if (event.metaKey || event.ctrlKey) return;
            event.preventDefault();
            document.body.classList.remove("nav-open");
            answer("navigate", { href });
          });
          return create("li", {}, [link]);
        }),
    );
    markCurrent();
  }

  let appPath = "";

  function markCurrent() {
    for (const link of document.querySelectorAll("[data-app-nav] a")) {
      const isCurrent = link.dataset.href.split("?")[0] === appPath;
      if (isCurrent) link.setAttribute("aria-current", "page");
      else link.removeAttribute("aria-current");
    }
  }

  function showLocation({ path, search }) {
    appPath = path;
    history.replaceState(null, "", `${base}/apps/${app}${path === "/" ? "" : path}${search}`);
    markCurrent();
  }

  function showTitle({ title, buttons }, answer) {
    pick("title").textContent = title ? `/ ${title}` : "";
    const actions = buttons.map(({ index, label, variant, tone, isDisabled, isLoading }) => {
      const button = create("button", { type: "button", textContent: label, disabled: isDisabled || isLoading });
      if (variant === "primary") button.classList.add("primary");
      if (tone === "critical") button.classList.add("critical");
      if (variant === "breadcrumb") button.classList.add("plain");
      button.addEventListener("click", () => answer("title-button", { index }));
      return button;
    });
    pick("title-actions").replaceChildren(...actions);
  }

  /** Opens one of Shopify's addresses where this browser has it. */
  function toLocal(address) {
    const url = new URL(address);
    if (url.protocol === "shopify:") return `${base}${url.href.replace(/^shopify:\/*admin/, "")}`;
    if (!location.hostname.endsWith(".localhost")) return url.href;
    if (url.hostname === "admin.shopify.com") return `${url.pathname}${url.search}`;
    const [, handle, path] = /^([a-z0-9-]+)\.myshopify\.com(.*)$/.exec(`${url.hostname}${url.pathname}`) ?? [];
    if (!handle) return url.href;
    if (path.startsWith("/admin")) return `/store/${handle}${path.slice("/admin".length)}${url.search}`;
    return `${storefront.replace(/\/\/[^.]+/, `//${handle}`)}${path}${url.search}`;
  }

  function open({ url, newTab }) {
    const address = toLocal(url);
    log("open", { url });
    if (newTab) window.open(address, "_blank", "noopener");
    else location.assign(address);
  }

  /* Dialogs -------------------------------------------------------------- */

  /** A dialog with a list of choices; resolves with the chosen items, undefined when it was cancelled. */
  function choose({ title, multiple, searchable, load, action }) {
    return new Promise((resolve) => {
      const list = create("ul", { className: "picker__list" });
      const search = create("input", { type: "search", placeholder: "Search", ariaLabel: "Search" });
      const cancel = create("button", { type: "button", textContent: "Cancel" });
      const done = create("button", { type: "button", className: "primary", textContent: action, disabled: true });
      const dialog = create("dialog", { className: "picker", ariaLabel: title }, [
        create("header", {}, [create("h2", { textContent: title })]),
        ...(searchable ? [search] : []),
        list,
        create("footer", {}, [cancel, done]),
      ]);
      const chosen = new Map();
      let searches = 0;
      const finish = (value) => {
        dialog.remove();
        resolve(value);
      };

      async function refresh() {
        searches += 1;
        const current = searches;
        const items = await load(search.value);
        // The answer to what was typed before may come last.
        if (current !== searches) return;
        list.replaceChildren(
          ...items.map((item) => {
            const box = create("input", {
              type: multiple ? "checkbox" : "radio",
              name: "picked",
              checked: chosen.has(item.id),
            });
            box.addEventListener("change", () => {
              if (!multiple) chosen.clear();
              if (box.checked) chosen.set(item.id, item);
              else chosen.delete(item.id);
              done.disabled = chosen.size === 0;
            });
            const picture = item.image ? create("img", { src: item.image, alt: "", width: 40, height: 40 }) : "";
            return create("li", {}, [create("label", {}, [box, picture, create("span", { textContent: item.label })])]);
          }),
        );
      }

      search.addEventListener("input", refresh);
      cancel.addEventListener("click", () => finish(undefined));
      done.addEventListener("click", () => finish([...chosen.values()]));
      dialog.addEventListener("cancel", () => finish(undefined));
      document.body.append(dialog);
      dialog.showModal();
      refresh();
    });
  }

  async function pickResources(options) {
    const { type, action = "add", multiple = false, query = "" } = options;
    const items = await choose({
      title: `${action === "select" ? "Select" : "Add"} ${type}s`,
      action: action === "select" ? "Select" : "Add",
      multiple: multiple !== false,
      searchable: true,
      load: async (typed) => {
        const found = await callBridge("resources", { type, query: typed || query });
        return found.map((resource) => ({
          id: resource.id,
          label: resource.displayName ?? resource.title,
          image: resource.images?.[0]?.originalSrc ?? resource.image?.originalSrc ?? null,
          resource,
        }));
      },
    });
    log("resource-picker", { type, selected: items?.map((item) => item.id) ?? null });
    const selection = items?.map((item) => item.resource);
    return selection && Object.assign(selection, { selection });
  }

  async function pickItems(options) {
    const items = await choose({
      title: options.heading ?? "Select",
      action: "Add",
      multiple: options.multiple === true || Number(options.multiple) > 1,
      searchable: false,
      load: async () => options.items.map(({ id, heading }) => ({ id, label: heading, image: null })),
    });
    return items?.map((item) => item.id);
  }

  async function requestScopes({ scopes }) {
    const detail = await callBridge("scopes");
    const missing = scopes.filter((scope) => !detail.granted.includes(scope));
    if (missing.length === 0) return { result: "granted-all", detail };
    const isGranted = confirm(`Grant these permissions to the app?\n\n${missing.join("\n")}`);
    log("scopes-request", { scopes, isGranted });
    if (!isGranted) return { result: "declined-all", detail };
    return { result: "granted-all", detail: await callBridge("grant-scopes", { scopes }) };
  }

  async function confirmLeaving() {
    if (openSaveBar === null) return;
    if (!confirm("Leave this page with unsaved changes?")) throw new Error("The merchant stayed on the page");
  }

  /* Messages ------------------------------------------------------------- */

  const EVENTS = {
    nav: showNav,
    title: showTitle,
    toast: showToast,
    "toast-hide": ({ id }) => hideToast(id),
    "save-bar": showSaveBar,
    loading: ({ isLoading }) => {
      pick("loading").hidden = !isLoading;
    },
    location: showLocation,
    open,
    log: ({ event, detail }) => log(event, detail),
    ready: () => log("ready"),
  };
  const REQUESTS = {
    "id-token": () => callBridge("id-token"),
    user: () => callBridge("user"),
    config: () => ({ shop: document.body.dataset.shop, host: document.body.dataset.host }),
    extensions: () => callBridge("extensions"),
    scopes: () => callBridge("scopes"),
    "request-scopes": requestScopes,
    "revoke-scopes": async ({ scopes }) => ({ detail: await callBridge("revoke-scopes", { scopes }) }),
    "resource-picker": pickResources,
    picker: pickItems,
    "leave-confirmation": confirmLeaving,
  };

  addEventListener("message", async ({ origin, source, data }) => {
    if (!frame || origin !== appOrigin || !data?.appBridge) return;
    const answer = (event, payload) => source.postMessage({ appBridge: true, event, payload }, appOrigin);
    if (!data.id) {
      EVENTS[data.type]?.(data.payload, answer);
      return;
    }
    const reply = { appBridge: true, reply: data.id };
    try {
      if (!REQUESTS[data.type]) throw new Error(`The local Shopify does not know "${data.type}"`);
      source.postMessage({ ...reply, value: await REQUESTS[data.type](data.payload ?? {}) }, appOrigin);
    } catch (error) {
      source.postMessage({ ...reply, error: error.message }, appOrigin);
    }
  });
})();
