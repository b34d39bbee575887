/** "<token>?key=<key>" names the shopper's own cart; without the key it may not be changed, so it is as good as none. */
export function toCartId(token: string | undefined): string | null {
  return token !== undefined && /^[\w-]+\?key=[\w-]+$/.test(token) ? `gid://shopify/Cart/${token}` : null;
}
