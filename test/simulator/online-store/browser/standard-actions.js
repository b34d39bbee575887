/* global window, document, CustomEvent */
/**
 * Stand-in for Shopify's standard storefront actions: `Shopify.actions.{getCart, updateCart, openCart}`, written from
 * the public reference (shopify.dev, Standard storefront events and actions). Defaults use the Storefront API.
 */
const API = "/api/2026-07/graphql.json";
const CART_FIELDS = `
  id
  totalQuantity
  cost { totalAmount { amount currencyCode } subtotalAmount { amount currencyCode } }
  discountCodes { code applicable }
  lines(first: 250) {
    nodes {
      id
      quantity
      attributes { key value }
      cost { totalAmount { amount currencyCode } }
      merchandise {
        ... on ProductVariant { id title price { amount currencyCode } product { id title handle } }
      }
    }
  }`;
const RESULT = `{ cart { ${CART_FIELDS} } userErrors { code field message } warnings { code target message } }`;

async function callApi(query, variables, signal) {
  const response = await fetch(API, {
    method: "POST",
    headers: { "content-type": "application/json", accept: "application/json" },
    body: JSON.stringify({ query, variables }),
    signal,
  });
  if (!response.ok) throw new Error(`The cart could not be reached (HTTP ${response.status})`);
  const { data, errors } = await response.json();
  if (!data) throw new Error(errors?.[0]?.message ?? "The cart could not be reached");
  return data;
}

function cookieCartId() {
  const pair = document.cookie.split("; ").find((candidate) => candidate.startsWith("cart="));
  return pair ? toCartId(decodeURIComponent(pair.slice("cart=".length))) : null;
}

function toCartId(id) {
  return id.startsWith("gid://") ? id : `gid://shopify/Cart/${id}`;
}

function rememberCart(id) {
  const value = encodeURIComponent(id.replace("gid://shopify/Cart/", ""));
  document.cookie = `cart=${value}; path=/; max-age=1209600; samesite=lax`;
}

function toSummary(cart) {
  return cart ? { ...cart, lines: cart.lines.nodes } : null;
}

const running = new Map();

/** Callers that ask at the same time share one request. */
async function getCart(payload = {}, { signal } = {}) {
  const id = payload.cartId ? toCartId(payload.cartId) : cookieCartId();
  if (!id) return { cart: null };
  if (!running.has(id)) {
    const request = callApi(`query ($id: ID!) { cart(id: $id) { ${CART_FIELDS} } }`, { id }, signal);
    running.set(
      id,
      request.finally(() => running.delete(id)),
    );
  }
  return { cart: toSummary((await running.get(id)).cart) };
}

/** Runs the steps of one update one after the other and stops at the first that the cart rejects. */
async function writeCart(payload, { signal } = {}) {
  const adds = (payload.lines ?? []).filter((line) => line.merchandiseId);
  const changes = (payload.lines ?? []).filter((line) => !line.merchandiseId);
  let id = payload.cartId ? toCartId(payload.cartId) : cookieCartId();
  let cart = null;
  const warnings = [];

  const steps = [];
  if (!id) {
    const input = {
      lines: adds,
      attributes: payload.attributes,
      note: payload.note,
      discountCodes: payload.discountCodes,
    };
    steps.push(["cartCreate", "$input: CartInput!", "input: $input", { input }]);
  } else {
    if (adds.length > 0) steps.push(cartStep("cartLinesAdd", "lines", "[CartLineInput!]!", adds));
    if (changes.length > 0) steps.push(cartStep("cartLinesUpdate", "lines", "[CartLineUpdateInput!]!", changes));
    if (payload.note !== undefined) steps.push(cartStep("cartNoteUpdate", "note", "String!", payload.note));
    if (payload.attributes) {
      steps.push(cartStep("cartAttributesUpdate", "attributes", "[AttributeInput!]!", payload.attributes));
    }
    if (payload.discountCodes) {
      steps.push(cartStep("cartDiscountCodesUpdate", "discountCodes", "[String!]", payload.discountCodes));
    }
  }

  for (const [mutation, parameters, args, variables] of steps) {
    const data = await callApi(
      `mutation (${parameters}) { ${mutation}(${args}) ${RESULT} }`,
      mutation === "cartCreate" ? variables : { ...variables, cartId: id },
      signal,
    );
    const result = data[mutation];
    if (result.userErrors.length > 0) {
      const current = toSummary(result.cart) ?? (await getCart({ cartId: id ?? undefined })).cart;
      return { cart: current, userErrors: result.userErrors };
    }
    warnings.push(...result.warnings);
    cart = result.cart;
    if (!id) {
      id = cart.id;
      rememberCart(id);
    }
  }
  if (!cart) return getCart({ cartId: id ?? undefined });
  return { cart: toSummary(cart), ...(warnings.length > 0 ? { warnings } : {}) };
}

function cartStep(mutation, name, type, value) {
  return [mutation, `$cartId: ID!, $${name}: ${type}`, `cartId: $cartId, ${name}: $${name}`, { [name]: value }];
}

/** Announces what an update is about to do; each event carries the promise of its outcome. */
function announce(payload, options, target, promise) {
  const context = options.event?.context ?? "standard-action";
  const detail = options.event?.detail;
  const lines = payload.lines ?? [];
  const groups = {
    add: lines.filter((line) => line.merchandiseId),
    remove: lines.filter((line) => !line.merchandiseId && line.quantity === 0),
    update: lines.filter((line) => !line.merchandiseId && line.quantity !== 0),
  };
  for (const [action, members] of Object.entries(groups)) {
    if (members.length > 0) emit(target, "lines-update", { action, context, lines: members, promise, detail });
  }
  if (payload.note !== undefined) emit(target, "note-update", { context, note: payload.note, promise, detail });
  if (payload.attributes)
    emit(target, "attributes-update", { context, attributes: payload.attributes, promise, detail });
  if (payload.discountCodes) {
    emit(target, "discount-update", { discountCodes: payload.discountCodes, promise, detail });
  }
}

function emit(target, name, properties) {
  const event = new CustomEvent(`shopify:cart:${name}`, { bubbles: true, cancelable: true, detail: properties.detail });
  for (const [key, value] of Object.entries(properties)) {
    if (key !== "detail") Object.defineProperty(event, key, { value, enumerable: true });
  }
  target.dispatchEvent(event);
}

const settings = { updateCart: null, openCart: null };

async function updateCart(payload, options = {}) {
  if (typeof payload !== "object" || payload === null) throw new TypeError("updateCart needs a payload");
  const target = settings.updateCart?.eventTarget?.(payload, options) ?? document;
  let settle;
  const outcome = new Promise((resolve, reject) => {
    settle = { resolve, reject };
  });
  outcome.catch(() => undefined);
  announce(payload, options, target, outcome);

  const byDefault = () => writeCart(payload, options);
  try {
    const handler = settings.updateCart?.handler;
    const result = handler ? await handler(byDefault, payload, options) : await refreshAfter(byDefault);
    settle.resolve(result);
    return result;
  } catch (error) {
    settle.reject(error);
    emit(target, "error", { error: String(error?.message ?? error), code: "SERVICE_UNAVAILABLE" });
    throw error;
  }
}

/** A theme that did not configure the action is not known here, so the page is loaded again. */
async function refreshAfter(byDefault) {
  const result = await byDefault();
  if (!result.userErrors) window.location.reload();
  return result;
}

function openCartByDefault() {
  const drawer = document.querySelector("cart-drawer");
  if (drawer && typeof drawer.open === "function") drawer.open();
  else window.location.assign(`${window.Shopify.routes.root}cart`);
}

async function openCart() {
  const handler = settings.openCart?.handler;
  await (handler ? handler(async () => openCartByDefault()) : openCartByDefault());
}

function configurable(action, name) {
  return Object.assign(action, {
    configure(options) {
      settings[name] = options;
      return true;
    },
    isDefault: () => settings[name] === null,
  });
}

window.Shopify = window.Shopify || {};
window.Shopify.actions = {
  getCart: Object.assign((payload, options) => getCart(payload, options), { isDefault: () => true }),
  updateCart: configurable(updateCart, "updateCart"),
  openCart: configurable(openCart, "openCart"),
};
