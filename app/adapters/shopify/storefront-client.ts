import type { BuyerMarket, Storefront } from "~/ports/storefront";
import { readBuyerMarket } from "./buyer-market";
import { toGlobalId } from "./global-id";
import { addCartLines } from "./operations/add-cart-lines";
import { readLiveCart } from "./operations/read-live-cart";
import { readLiveProducts } from "./operations/read-live-products";
import { readRecommendations } from "./operations/read-recommendations";
import { setCartMetafields } from "./operations/set-cart-metafields";
import { updateCartAttributes } from "./operations/update-cart-attributes";
import { updateCartDiscountCodes } from "./operations/update-cart-discount-codes";
import { updateCartLines } from "./operations/update-cart-lines";
import { toCartWriteResult, toLiveCart } from "./storefront-cart-data";
import { toLiveProduct } from "./storefront-product-data";
import { createStorefrontRequest, type StorefrontConnection } from "./storefront-request";

const MAX_PRODUCTS_A_CALL = 50;

/** The Storefront API of one shop for one buyer: private token, the buyer's own address and market. */
export function createStorefrontClient(connection: StorefrontConnection, market: BuyerMarket): Storefront {
  const request = createStorefrontRequest(connection);
  const context = readBuyerMarket(market);

  async function readCart(cartId: string) {
    const data = await request.read(readLiveCart, { cartId, ...context });
    return data.cart === null ? null : toLiveCart(data.cart);
  }

  return {
    async readProducts(ids, country) {
      const seenFrom = country === undefined ? context : readBuyerMarket({ ...market, country });
      const chunks = Array.from({ length: Math.ceil(ids.length / MAX_PRODUCTS_A_CALL) }, (_, index) =>
        ids.slice(index * MAX_PRODUCTS_A_CALL, (index + 1) * MAX_PRODUCTS_A_CALL),
      );
      const pages = await Promise.all(
        chunks.map((chunk) =>
          request.read(readLiveProducts, {
            ids: chunk.map((id) => toGlobalId("Product", id)),
            ...seenFrom,
          }),
        ),
      );
      return pages.flatMap((page) => page.nodes.flatMap((node) => (node === null ? [] : [toLiveProduct(node)])));
    },

    async readRecommendations(productId, intent) {
      const data = await request.read(readRecommendations, {
        productId: toGlobalId("Product", productId),
        intent: intent === "related" ? "RELATED" : "COMPLEMENTARY",
        ...context,
      });
      return (data.productRecommendations ?? []).map(toLiveProduct);
    },

    readCart,

    async addLines(cartId, lines) {
      const inputs = lines.map(({ variantId, quantity }) => ({
        merchandiseId: toGlobalId("ProductVariant", variantId),
        quantity,
      }));
      return toCartWriteResult(await request.write(addCartLines, { cartId, lines: inputs, ...context }));
    },

    async setQuantities(cartId, lines) {
      const inputs = lines.map(({ lineId, quantity }) => ({ id: lineId, quantity }));
      return toCartWriteResult(await request.write(updateCartLines, { cartId, lines: inputs, ...context }));
    },

    async setAttribute(cartId, key, value) {
      const cart = await readCart(cartId);
      if (cart === null) return { ok: false, reason: "unknown-cart", message: "The cart does not exist." };
      if (cart.attributes.some((attribute) => attribute.key === key && attribute.value === value)) {
        return { ok: true, cart, warnings: [] };
      }
      const others = cart.attributes.filter((attribute) => attribute.key !== key);
      const attributes = [...others, { key, value }];
      return toCartWriteResult(await request.write(updateCartAttributes, { cartId, attributes, ...context }));
    },

    async setDiscountCodes(cartId, codes) {
      return toCartWriteResult(await request.write(updateCartDiscountCodes, { cartId, codes, ...context }));
    },

    async setMetafield(cartId, key, value) {
      const data = await request.write(setCartMetafields, {
        metafields: [{ ownerId: cartId, key, type: "single_line_text_field", value }],
      });
      const error = data.cartMetafieldsSet?.userErrors[0];
      return { ok: error === undefined, message: error?.message ?? null };
    },
  };
}
