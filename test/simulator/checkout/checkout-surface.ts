import { findCart } from "../commerce/create-cart.ts";
import { checkoutPayload } from "../commerce/checkout-payload.ts";
import { normalizeCode } from "../commerce/discount-problem.ts";
import { priceCart } from "../commerce/price-cart.ts";
import { saveCart } from "../commerce/save-cart.ts";
import { readStorefrontVisit, type StorefrontVisit } from "../online-store/storefront-visit.ts";
import type { Surface } from "../server/surface.ts";
import type { Cart, Checkout } from "../state/entities.ts";
import { pixelMarkup } from "../web-pixels/pixel-markup.ts";
import { checkForm, fillCheckout, readCheckoutForm, type CheckoutForm, type FieldErrors } from "./checkout-form.ts";
import { checkoutPage } from "./checkout-page.ts";
import { completeCheckout } from "./complete-checkout.ts";
import { orderStatusPage, thankYouPage } from "./order-pages.ts";
import { permalinkCart } from "./permalink-cart.ts";
import { quoteCheckout } from "./quote-checkout.ts";
import { startCheckout } from "./start-checkout.ts";

const CHECKOUT = /^\/checkouts\/cn\/([0-9a-f]+)(\/thank-you|\/recover)?$/;

/** From a cart to an order: `/checkout`, `/cart/c/<token>`, cart permalinks, the checkout, and the pages about the order. */
export const checkoutSurface: Surface = async (request, target, context) => {
  if (target.kind !== "shop") return null;
  const visit = readStorefrontVisit(request, target.shop, context);
  const { shop, path } = visit;

  if (path === "/checkout") return enterCheckout(visit, visit.cart);
  const [, cartToken] = /^\/cart\/c\/([^/]+)$/.exec(path) ?? [];
  if (cartToken !== undefined) {
    return enterCheckout(visit, findCart(shop, cartToken, visit.url.searchParams.get("key")));
  }
  if (/^\/cart\/\d+:/.test(path)) return enterCheckout(visit, permalinkCart(visit));

  const [, shopId, orderToken] = /^\/(\d+)\/orders\/([0-9a-f]+)$/.exec(path) ?? [];
  if (shopId !== undefined && Number(shopId) === shop.id) {
    const order = [...shop.orders.values()].find((candidate) => candidate.token === orderToken);
    return order ? page(orderStatusPage(shop, order)) : null;
  }

  const [, checkoutToken, part] = CHECKOUT.exec(path) ?? [];
  const checkout = checkoutToken === undefined ? undefined : shop.checkouts.get(checkoutToken);
  if (!checkout) return null;
  if (part === "/recover") return redirect(checkoutPath(checkout));
  return serveCheckout(request, visit, checkout, part === "/thank-you");
};

function enterCheckout({ context, shop, rootPath }: StorefrontVisit, cart: Cart | null): Response {
  const hasItems = cart?.lines.some((line) => line.quantity > 0) ?? false;
  if (!cart || !hasItems) return redirect(`${rootPath}/cart`);
  return redirect(checkoutPath(startCheckout(context, shop, cart)));
}

async function serveCheckout(
  request: Request,
  visit: StorefrontVisit,
  checkout: Checkout,
  isThankYou: boolean,
): Promise<Response> {
  const { shop } = visit;
  const order = checkout.orderId === null ? undefined : shop.orders.get(checkout.orderId);
  if (order)
    return isThankYou
      ? page(thankYouPage(shop, order, pixelMarkup(visit.context, shop)))
      : redirect(`${checkoutPath(checkout)}/thank-you`);
  const cart = shop.carts.get(checkout.cartToken);
  if (isThankYou || !cart) return redirect(isThankYou ? checkoutPath(checkout) : "/cart");

  if (request.method === "POST") return submitCheckout(visit, checkout, cart, await readCheckoutForm(request));
  return showCheckout(visit, checkout, cart, { errors: {}, notice: null });
}

function submitCheckout(visit: StorefrontVisit, checkout: Checkout, cart: Cart, form: CheckoutForm): Response {
  const { context, shop } = visit;
  fillCheckout(checkout, form);
  const errors = applyToCart(visit, checkout, cart, form);
  const quote = quoteCheckout(shop, cart, checkout, context.clock.now());
  const isPaying = form.action === "pay" && form.remove === "";
  if (isPaying) Object.assign(errors, checkForm(form, quote));
  const isValid = Object.keys(errors).length === 0;
  checkout.step = isValid && isPaying ? "payment" : "contact";
  noteProgress(visit, checkout, cart);

  if (!isPaying || !isValid) {
    if (isValid) return redirect(checkoutPath(checkout));
    return showCheckout(visit, checkout, cart, { errors, notice: null });
  }
  if (form.payment === "decline") {
    const notice = "Your card was declined. Nothing was charged: try another payment.";
    return showCheckout(visit, checkout, cart, { errors, notice });
  }

  const result = completeCheckout(context, shop, checkout, cart);
  if (result.kind === "order") return redirect(`${checkoutPath(checkout)}/thank-you`);
  const now = shop.carts.get(cart.token) ?? cart;
  return showCheckout(visit, checkout, now, { errors, notice: result.message });
}

/** Country and discount codes belong to the cart: market and prices follow them. */
function applyToCart(
  { context, shop }: StorefrontVisit,
  checkout: Checkout,
  cart: Cart,
  form: CheckoutForm,
): FieldErrors {
  const { countryCode } = checkout.shippingAddress ?? {};
  if (countryCode !== undefined) cart.buyerIdentity.countryCode = countryCode;
  if (form.remove !== "") cart.discountCodes = cart.discountCodes.filter((code) => code !== form.remove);

  if (form.discount !== "" && form.remove === "") {
    const others = cart.discountCodes.filter((code) => normalizeCode(code) !== normalizeCode(form.discount));
    const tried = { ...cart, discountCodes: [...others, form.discount] };
    const result = priceCart(shop, tried, context.clock.now()).codes.find(({ code }) => code === form.discount);
    if (!result?.applicable) return { discount: "Enter a valid discount code" };
    cart.discountCodes = tried.discountCodes;
  }
  saveCart(context, shop, cart);
  return {};
}

function noteProgress({ context, shop }: StorefrontVisit, checkout: Checkout, cart: Cart): void {
  checkout.updatedAt = context.clock.nowIso();
  const payload = checkoutPayload(shop, checkout, cart, context.clock.now());
  context.emit({ shop, topic: "checkouts/update", payload });
}

function showCheckout(
  { context, shop }: StorefrontVisit,
  checkout: Checkout,
  cart: Cart,
  said: { errors: FieldErrors; notice: string | null },
): Response {
  const quote = quoteCheckout(shop, cart, checkout, context.clock.now());
  const isRefused = Object.keys(said.errors).length > 0 || said.notice !== null;
  return page(
    checkoutPage({ shop, checkout, quote, pixel: pixelMarkup(context, shop), ...said }),
    isRefused ? 422 : 200,
  );
}

function checkoutPath(checkout: Checkout): string {
  return `/checkouts/cn/${checkout.token}`;
}

function page(markup: string, status = 200): Response {
  return new Response(markup, {
    status,
    headers: { "content-type": "text/html; charset=utf-8", "cache-control": "no-store" },
  });
}

function redirect(location: string): Response {
  return new Response(null, { status: 302, headers: { location, "cache-control": "private, no-store" } });
}
