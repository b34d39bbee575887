import type { BuyerMarket, CartWriteResult, Storefront } from "~/ports/storefront";
import { readBuyerMarket } from "./buyer-market";
import { toGlobalId } from "./global-id";
import {
  STOREFRONT_CART_ATTRIBUTES_UPDATE,
  STOREFRONT_CART_LINES_ADD,
  STOREFRONT_CART_LINES_UPDATE,
  STOREFRONT_CART_METAFIELDS_SET,
  STOREFRONT_CART_QUERY,
} from "./operations/storefront-cart";
import { STOREFRONT_PRODUCTS_QUERY, STOREFRONT_RECOMMENDATIONS_QUERY } from "./operations/storefront-products";
import { cartMetafieldsDataSchema, cartReadDataSchema, cartWriteDataSchema, toLiveCart } from "./storefront-cart-data";
import { nodesDataSchema, recommendationsDataSchema, toLiveProduct } from "./storefront-product-data";
import { createStorefrontRequest, type StorefrontConnection } from "./storefront-request";

const MAX_PRODUCTS_A_CALL = 50;

/** The Storefront API of one shop for one buyer: private token, the buyer's own address and market. */
export function createStorefrontClient(connection: StorefrontConnection, market: BuyerMarket): Storefront {
  const request = createStorefrontRequest(connection);
  const context = readBuyerMarket(market);

  async function readCart(cartId: string) {
    const data = await request.read(cartReadDataSchema, STOREFRONT_CART_QUERY, { cartId, ...context });
    return data.cart === null ? null : toLiveCart(data.cart);
  }

  async function write(document: string, variables: Record<string, unknown>): Promise<CartWriteResult> {
    const { payload } = await request.write(cartWriteDataSchema, document, { ...variables, ...context });
    const error = payload.userErrors[0];
    if (error !== undefined || payload.cart === null) {
      const isUnknownCart = error?.field?.[0] === "cartId";
      const message = error?.message ?? "Shopify returned no cart.";
      return { ok: false, reason: isUnknownCart ? "unknown-cart" : "rejected", message };
    }
    const warnings = payload.warnings.map(({ code, message, target }) => ({
      code,
      message,
      lineId: target.startsWith("gid://shopify/CartLine/") ? target : null,
    }));
    return { ok: true, cart: toLiveCart(payload.cart), warnings };
  }

  return {
    async readProducts(ids) {
      const chunks = Array.from({ length: Math.ceil(ids.length / MAX_PRODUCTS_A_CALL) }, (_, index) =>
        ids.slice(index * MAX_PRODUCTS_A_CALL, (index + 1) * MAX_PRODUCTS_A_CALL),
      );
      const pages = await Promise.all(
        chunks.map((chunk) =>
          request.read(nodesDataSchema, STOREFRONT_PRODUCTS_QUERY, {
            ids: chunk.map((id) => toGlobalId("Product", id)),
            ...context,
          }),
        ),
      );
      return pages.flatMap((page) => page.nodes.flatMap((node) => (node === null ? [] : [toLiveProduct(node)])));
    },

    async readRecommendations(productId, intent) {
      const data = await request.read(recommendationsDataSchema, STOREFRONT_RECOMMENDATIONS_QUERY, {
        productId: toGlobalId("Product", productId),
        intent: intent === "related" ? "RELATED" : "COMPLEMENTARY",
        ...context,
      });
      return (data.productRecommendations ?? []).map(toLiveProduct);
    },

    readCart,

    addLines: (cartId, lines) =>
      write(STOREFRONT_CART_LINES_ADD, {
        cartId,
        lines: lines.map(({ variantId, quantity }) => ({
          merchandiseId: toGlobalId("ProductVariant", variantId),
          quantity,
        })),
      }),

    setQuantities: (cartId, lines) =>
      write(STOREFRONT_CART_LINES_UPDATE, {
        cartId,
        lines: lines.map(({ lineId, quantity }) => ({ id: lineId, quantity })),
      }),

    async setAttribute(cartId, key, value) {
      const cart = await readCart(cartId);
      if (cart === null) return { ok: false, reason: "unknown-cart", message: "The cart does not exist." };
      if (cart.attributes.some((attribute) => attribute.key === key && attribute.value === value)) {
        return { ok: true, cart, warnings: [] };
      }
      const others = cart.attributes.filter((attribute) => attribute.key !== key);
      return write(STOREFRONT_CART_ATTRIBUTES_UPDATE, { cartId, attributes: [...others, { key, value }] });
    },

    async setMetafield(cartId, key, value) {
      const data = await request.write(cartMetafieldsDataSchema, STOREFRONT_CART_METAFIELDS_SET, {
        metafields: [{ ownerId: cartId, key, type: "single_line_text_field", value }],
      });
      const error = data.cartMetafieldsSet?.userErrors[0];
      return { ok: error === undefined, message: error?.message ?? null };
    },
  };
}
