import type { ShopState } from "../state/entities.ts";
import { requireShop, type ControlScope } from "./control-action.ts";

/** `GET /_sim/state`, `?shop=` for one: what is there in numbers, orders in full, never a token or contact data. */
export function readState(params: URLSearchParams, scope: ControlScope) {
  const { context, webhooks } = scope;
  const name = params.get("shop");
  const shops = name === null ? [...context.shops.values()] : [requireShop(scope, name)];
  return {
    now: context.clock.nowIso(),
    faults: context.faults,
    webhooksWaiting: webhooks.waiting(),
    shops: shops.map((shop) => summarize(shop, context.port())),
  };
}

function summarize(shop: ShopState, port: number) {
  const handle = shop.domain.split(".")[0] ?? "";
  return {
    id: shop.id,
    domain: shop.domain,
    name: shop.name,
    currency: shop.currency,
    storefront: `http://${handle}.localhost:${port}`,
    counts: {
      products: shop.products.size,
      variants: [...shop.products.values()].reduce((sum, product) => sum + product.variants.length, 0),
      collections: shop.collections.size,
      carts: shop.carts.size,
      orders: shop.orders.size,
      customers: shop.customers.size,
      bulkOperations: shop.bulkOperations.size,
    },
    installations: [...shop.installations.values()].map((installation) => ({
      clientId: installation.clientId,
      grantedScopes: installation.grantedScopes,
      proxy: installation.proxy,
      metafields: installation.metafields.map(({ namespace, key, type }) => ({ namespace, key, type })),
    })),
    embeds: shop.themes.flatMap((theme) => theme.embeds.map((embed) => ({ theme: theme.name, ...embed }))),
    orders: [...shop.orders.values()].map((order) => ({
      id: order.id,
      name: order.name,
      total: order.total,
      currency: order.currency,
      financialStatus: order.financialStatus,
      cancelledAt: order.cancelledAt,
      cartToken: order.cartToken,
      createdAt: order.createdAt,
    })),
  };
}
