import type { Cart, CartLine } from "../../state/entities.ts";

/** `gid://shopify/Cart/<token>?key=<key>`: what clients hold. */
export function cartGlobalId(cart: Cart): string {
  return `${cartGlobalIdWithoutKey(cart)}?key=${cart.key}`;
}

/** How warnings and metafields name the cart. */
export function cartGlobalIdWithoutKey(cart: Cart): string {
  return `gid://shopify/Cart/${cart.token}`;
}

export function cartLineGlobalId(cart: Cart, line: CartLine): string {
  return `gid://shopify/CartLine/${line.id}?cart=${cart.token}`;
}

/** Token and key of a cart's global id; null when it names no cart. */
export function parseCartGlobalId(globalId: string): { token: string; key: string | null } | null {
  const [, token, query] = /^gid:\/\/shopify\/Cart\/([^?]+)(?:\?(.*))?$/.exec(globalId) ?? [];
  return token === undefined ? null : { token, key: new URLSearchParams(query ?? "").get("key") };
}

/** The uuid in a cart line's global id; the text itself when it is none, so that messages can name it. */
export function lineIdOf(globalId: string): string {
  return /^gid:\/\/shopify\/CartLine\/([^?]+)/.exec(globalId)?.[1] ?? globalId;
}
