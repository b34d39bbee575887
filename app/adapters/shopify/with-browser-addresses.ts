import type { CartWriteResult, LiveCart, LiveProduct, Storefront } from "~/ports/storefront";

/**
 * Addresses that shoppers' browsers follow (pictures, the checkout) as they can reach them: unchanged, or those of the
 * local Shopify, which no browser finds under Shopify's own host names.
 */
export function withBrowserAddresses(storefront: Storefront, forBrowser: (url: string) => string): Storefront {
  const mapUrl = (url: string | null) => (url === null ? null : forBrowser(url));
  const mapProduct = (product: LiveProduct): LiveProduct => ({
    ...product,
    imageUrl: mapUrl(product.imageUrl),
    variants: product.variants.map((variant) => ({ ...variant, imageUrl: mapUrl(variant.imageUrl) })),
  });
  const mapCart = (cart: LiveCart): LiveCart => ({
    ...cart,
    view: {
      ...cart.view,
      checkoutUrl: mapUrl(cart.view.checkoutUrl),
      lines: cart.view.lines.map((line) => ({ ...line, imageUrl: mapUrl(line.imageUrl) })),
    },
  });
  const mapResult = (result: CartWriteResult): CartWriteResult =>
    result.ok ? { ...result, cart: mapCart(result.cart) } : result;

  return {
    readProducts: async (...asked) => (await storefront.readProducts(...asked)).map(mapProduct),
    readRecommendations: async (id, intent) => (await storefront.readRecommendations(id, intent)).map(mapProduct),
    readCart: async (cartId) => {
      const cart = await storefront.readCart(cartId);
      return cart === null ? null : mapCart(cart);
    },
    addLines: async (cartId, lines) => mapResult(await storefront.addLines(cartId, lines)),
    setQuantities: async (cartId, lines) => mapResult(await storefront.setQuantities(cartId, lines)),
    setAttribute: async (cartId, key, value) => mapResult(await storefront.setAttribute(cartId, key, value)),
    setDiscountCodes: async (cartId, codes) => mapResult(await storefront.setDiscountCodes(cartId, codes)),
    setMetafield: (cartId, key, value) => storefront.setMetafield(cartId, key, value),
  };
}
