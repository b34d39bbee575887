import { z } from "zod";
import { createCart } from "../commerce/create-cart.ts";
import { lineKey } from "../commerce/line-key.ts";
import { saveCart } from "../commerce/save-cart.ts";
import { readStorefrontVisit, type StorefrontVisit } from "../online-store/storefront-visit.ts";
import type { Surface } from "../server/surface.ts";
import type { Cart } from "../state/entities.ts";
import { addItems } from "./add-items.ts";
import { AjaxCartError, badRequest } from "./ajax-error.ts";
import { bundledSections } from "./bundled-sections.ts";
import { cartCookie } from "./cart-cookie.ts";
import { cartJson } from "./cart-json.ts";
import { changeItem } from "./change-item.ts";
import { itemChanges } from "./item-changes.ts";
import {
  addSchema,
  changeSchema,
  clearSchema,
  parseFields,
  readFields,
  updateSchema,
  type BundledSections,
} from "./read-body.ts";
import { shippingRatesJson } from "./shipping-rates-json.ts";
import { updateCart } from "./update-cart.ts";

type Action = "add" | "change" | "update" | "clear";

/** What an action made of the cart, and what it answers when nothing stood in the way. */
type Outcome = { problem: AjaxCartError | null; bundled: BundledSections; answer: () => object };

const RATES_PATH = /^\/cart\/(prepare_|async_)?shipping_rates\.json$/;
const PATH = /^\/cart(?:\/(add|change|update|clear))?(\.js|\.json)?$/;

/**
 * The Ajax Cart API (`/cart.js`, `/cart/add.js`...) and the forms that themes post to the same paths without an ending,
 * which redirect. All work on the cart of the `cart` cookie, which is the Storefront API's cart of the same id.
 */
export const ajaxCartSurface: Surface = async (request, target, context) => {
  if (target.kind !== "shop") return null;
  const visit = readStorefrontVisit(request, target.shop, context);
  const rates = RATES_PATH.exec(visit.path);
  if (rates) return answerRates(visit, rates[1] === "prepare_");
  const match = PATH.exec(visit.path);
  if (!match) return null;
  const wantsJson = match[2] !== undefined;
  const action = toAction(match[1]);

  if (action === null) {
    if (request.method === "GET") return wantsJson ? showCart(visit) : null;
    return wantsJson ? null : submitForm(request, visit, "update");
  }
  if (!wantsJson) return submitForm(request, visit, action);
  return request.method === "POST" ? runAction(request, visit, action) : null;
};

/** Preparing answers null; the rates are there at once, so the asynchronous form never has to be asked twice. */
function answerRates(visit: StorefrontVisit, isPreparing: boolean): Response {
  try {
    const rates = shippingRatesJson(visit);
    return isPreparing ? Response.json(null, { status: 202 }) : Response.json(rates);
  } catch (error) {
    return refuse(error, new Headers());
  }
}

/** A visitor without a cart sees an empty one; its token holds only from the first change on. */
function showCart(visit: StorefrontVisit): Response {
  return Response.json(cartJson(visit, visit.cart ?? newCart(visit)), { headers: { vary: "Accept" } });
}

async function runAction(request: Request, visit: StorefrontVisit, action: Action): Promise<Response> {
  const cart = structuredClone(visit.cart ?? newCart(visit));
  const headers = new Headers({ "cache-control": "no-cache, no-store", vary: "Accept" });
  try {
    const outcome = applyAction(visit, cart, action, await readFields(request));
    saveCart(visit.context, visit.shop, cart);
    if (!visit.cart) headers.append("set-cookie", cartCookie(cart));
    if (outcome.problem) throw outcome.problem;
    const sections = await bundledSections({ ...visit, cart }, outcome.bundled, request);
    return Response.json({ ...outcome.answer(), ...sections }, { headers });
  } catch (error) {
    return refuse(error, headers);
  }
}

function refuse(error: unknown, headers: Headers): Response {
  if (!(error instanceof AjaxCartError)) throw error;
  return Response.json(error.body, { status: error.status, headers });
}

function applyAction(visit: StorefrontVisit, cart: Cart, action: Action, fields: unknown): Outcome {
  const before = structuredClone(cart);
  const whole = () => ({ ...cartJson(visit, cart), ...itemChanges(visit, before, cart) });

  switch (action) {
    case "add": {
      const body = parseFields(addSchema, fields);
      const { items, id, quantity = 1, properties, selling_plan: sellingPlan } = body;
      const single = id === undefined ? [] : [{ id, quantity, properties, selling_plan: sellingPlan }];
      if (!items && single.length === 0) throw badRequest("Required parameter missing or invalid: items");
      const { lines, problem } = addItems(visit, cart, items ?? single);
      const added = () => {
        const shown = cartJson(visit, cart).items;
        return lines.flatMap((line) => shown.find((item) => item.key === lineKey(line)) ?? []);
      };
      return { problem, bundled: body, answer: () => (items ? { items: added() } : (added()[0] ?? {})) };
    }
    case "change": {
      const body = parseFields(changeSchema, fields);
      return { problem: changeItem(visit, cart, body), bundled: body, answer: whole };
    }
    case "update": {
      const body = parseFields(updateSchema, fields);
      return { problem: updateCart(visit, cart, body), bundled: body, answer: whole };
    }
    case "clear": {
      cart.lines = [];
      return { problem: null, bundled: parseFields(clearSchema, fields), answer: () => cartJson(visit, cart) };
    }
  }
}

/** A form without script: the change, then on to the cart, the checkout or wherever `return_to` says. */
async function submitForm(request: Request, visit: StorefrontVisit, action: Action): Promise<Response> {
  const cart = structuredClone(visit.cart ?? newCart(visit));
  const headers = new Headers({ "cache-control": "private, no-store" });
  const fields = await readFields(request);
  try {
    const { problem } = applyAction(visit, cart, action, fields);
    saveCart(visit.context, visit.shop, cart);
    if (!visit.cart) headers.append("set-cookie", cartCookie(cart));
    if (problem) throw problem;
  } catch (error) {
    if (!(error instanceof AjaxCartError)) throw error;
    headers.set("content-type", "text/plain; charset=utf-8");
    return new Response(error.body.description, { status: error.status, headers });
  }
  headers.set("location", nextPage(visit, fields));
  return new Response(null, { status: 302, headers });
}

const formSchema = z.object({ checkout: z.string().optional(), return_to: z.string().optional() });

function nextPage({ rootPath }: StorefrontVisit, fields: unknown): string {
  const { checkout, return_to: returnTo } = formSchema.catch({}).parse(fields);
  if (checkout !== undefined || returnTo === "/checkout") return `${rootPath}/checkout`;
  const isLocalPath = returnTo?.startsWith("/") === true && !returnTo.startsWith("//");
  return isLocalPath ? returnTo : `${rootPath}/cart`;
}

function newCart({ context, countryCode, customer }: StorefrontVisit): Cart {
  const cart = createCart(context, { onlineStore: true, countryCode });
  cart.buyerIdentity.customerId = customer?.id ?? null;
  return cart;
}

function toAction(text: string | undefined): Action | null {
  return text === "add" || text === "change" || text === "update" || text === "clear" ? text : null;
}
