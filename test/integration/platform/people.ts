import { createHmac, randomUUID } from "node:crypto";
import { signAdminQuery } from "../../simulator/oauth/sign-admin-query.ts";
import { signIdToken } from "../../simulator/oauth/sign-id-token.ts";
import type { ShopState } from "../../simulator/state/entities.ts";
import type { TestApp } from "../start-app.ts";

/** What people do in the tests of the platform: merchants open pages, shoppers fill carts and pay. */

export const BROWSER =
  "Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36";

export function shopState(app: TestApp, handle: string): ShopState {
  const shop = app.simulator.context.shops.get(`${handle}.myshopify.com`);
  if (!shop) throw new Error(`There is no shop ${handle}.`);
  return shop;
}

/** Loads a page of the app as the admin's frame does. */
export function openPage(app: TestApp, handle: string, path = "/app"): Promise<Response> {
  const query = signAdminQuery(app.simulator.context.app, { shopDomain: `${handle}.myshopify.com`, userId: 1 });
  return app.fetch(`${path}?${query.toString()}`, { headers: { "user-agent": BROWSER, accept: "text/html" } });
}

export function idToken(app: TestApp, handle: string, overrides: Parameters<typeof signIdToken>[2] = {}): string {
  return signIdToken(app.simulator.context.app, { shopDomain: `${handle}.myshopify.com`, userId: 1 }, overrides);
}

/** A shopper puts a variant that is for sale into a new cart; returns the cart's token and the line's price. */
export async function fillCart(app: TestApp, handle: string, quantity = 1) {
  const variant = [...shopState(app, handle).products.values()]
    .filter((product) => product.status === "active")
    .flatMap((product) => product.variants)
    .find((candidate) => candidate.inventoryPolicy === "continue" || isPlenty(app, handle, candidate.inventoryItemId));
  if (!variant) throw new Error("Nothing is for sale.");

  const cart = await fillCartWith(app, handle, [{ id: variant.id, quantity }]);
  return {
    token: cart.split("?")[0] ?? "",
    keyed: cart,
    variantId: String(variant.id),
    price: variant.price * quantity,
  };
}

/** The key of a new cart with these things in it. */
export async function fillCartWith(
  app: TestApp,
  handle: string,
  items: { id: number; quantity: number }[],
): Promise<string> {
  const response = await storefront(app, handle, "/cart/add.js", {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: JSON.stringify({ items }),
  });
  if (!response.ok) throw new Error(`add.js answered ${response.status}: ${await response.text()}`);
  const cookie = response.headers.getSetCookie().find((entry) => entry.startsWith("cart="));
  return decodeURIComponent(/^cart=([^;]+)/.exec(cookie ?? "")?.[1] ?? "");
}

/** Variants that are for sale and have to be sent, cheapest first: dear ones ship free. */
export function shippedVariants(app: TestApp, handle: string) {
  const { products, inventory } = shopState(app, handle);
  return [...products.values()]
    .filter(({ status }) => status === "active")
    .flatMap(({ variants }) => variants)
    .filter(({ requiresShipping, inventoryItemId }) => {
      const levels = inventory.filter((level) => level.inventoryItemId === inventoryItemId);
      return requiresShipping && levels.some(({ available }) => available > 5);
    })
    .sort((left, right) => left.price - right.price);
}

function isPlenty(app: TestApp, handle: string, inventoryItemId: number): boolean {
  const levels = shopState(app, handle).inventory.filter((level) => level.inventoryItemId === inventoryItemId);
  return levels.reduce((sum, level) => sum + level.available, 0) > 20;
}

export function storefront(app: TestApp, handle: string, path: string, init: RequestInit = {}): Promise<Response> {
  const headers = new Headers(init.headers);
  headers.set("x-forwarded-host", `${handle}.myshopify.com`);
  headers.set("user-agent", BROWSER);
  return fetch(app.simulator.url + path, { redirect: "manual", ...init, headers });
}

/** The beacon of the loader, through the store's own domain. */
export function sendBeacon(app: TestApp, handle: string, beacon: Record<string, unknown>): Promise<Response> {
  return storefront(app, handle, "/apps/shopwalker/visit", {
    method: "POST",
    headers: { "content-type": "text/plain" },
    body: JSON.stringify(beacon),
  });
}

export function visitBeacon(visitor: string) {
  return { kind: "visit", visitor, arm: "agent", path: "/", referrer: null, device: "phone" };
}

export async function pay(
  app: TestApp,
  handle: string,
  cart: string,
  more: { countryCode?: string; pixel?: boolean } = {},
) {
  const answer = (await app.sim("pay", { shop: handle, cart, ...more })) as {
    order: { id: number; name: string; total: number };
  };
  return answer.order;
}

type Webhook = { topic: string; shop: string; payload: unknown; webhookId?: string; hmac?: string; body?: string };

/** A delivery as Shopify signs it; `hmac` and `body` break it. */
export function deliver(app: TestApp, webhook: Webhook): Promise<Response> {
  const body = webhook.body ?? JSON.stringify(webhook.payload);
  const hmac = webhook.hmac ?? createHmac("sha256", app.apiSecret).update(body).digest("base64");
  return app.fetch(`/webhooks/${webhook.topic}`, {
    method: "POST",
    body,
    headers: {
      "content-type": "application/json",
      "x-shopify-topic": webhook.topic,
      "x-shopify-shop-domain": `${webhook.shop}.myshopify.com`,
      "x-shopify-webhook-id": webhook.webhookId ?? randomUUID(),
      "x-shopify-api-version": "2026-07",
      "x-shopify-triggered-at": new Date().toISOString(),
      "x-shopify-hmac-sha256": hmac,
    },
  });
}

/** A conversation in alpha that has put a variant into a cart, as the agent's room leaves it. */
export async function aConversation(
  app: TestApp,
  visitorId: string,
  added: { variantId: string; units: number } | null,
) {
  const { prisma } = app.services.database;
  const id = `conversation-of-${visitorId}`;
  const at = new Date(app.services.clock.now().getTime() - 60_000);
  const { id: shopId } = await app.shopOf("alpha");
  await prisma.visitor.upsert({
    where: { shopId_id: { shopId, id: visitorId } },
    create: { shopId, id: visitorId, firstSeenAt: at, lastSeenAt: at },
    update: {},
  });
  await prisma.conversation.create({
    data: { shopId, id, visitorId, memory: {}, startedAt: at, lastMessageAt: at },
  });
  if (added) {
    await prisma.cartWrite.create({
      data: {
        ...{ shopId, id: `write-${id}`, conversationId: id, turnId: "turn", status: "WRITTEN" },
        before: { byVariant: {} },
        intended: { byVariant: { [added.variantId]: added.units } },
        changes: { changes: [] },
        result: { after: { [added.variantId]: added.units }, changes: [], priceChanged: false },
        ...{ createdAt: at, updatedAt: at },
      },
    });
  }
  return id;
}
