import { parseRecord, recordOf } from "../core/parse-record";
import { shopify } from "../core/shopify-globals";

export type ThemeCart = {
  /** "<token>?key=<key>", opaque; null where the shopper has no cart yet (the token of an empty one is not stable). */
  token: string | null;
  itemCount: number;
  /** Pieces by variant id, over all lines. */
  quantities: Record<string, number>;
};

/** The theme's cart as the Ajax API tells it. Throws where it cannot be read. */
export async function readCart(): Promise<ThemeCart> {
  const response = await fetch(`${cartRoot()}cart.js`, { headers: { accept: "application/json" } });
  const cart = parseRecord(await response.text());
  if (!response.ok || typeof cart.token !== "string") {
    throw new Error(`/cart.js answered ${response.status}`);
  }

  const items = Array.isArray(cart.items) ? cart.items.map(recordOf) : [];
  const quantities: Record<string, number> = {};
  for (const item of items) {
    const variant = String(item.variant_id);
    quantities[variant] = (quantities[variant] ?? 0) + Number(item.quantity);
  }
  const itemCount = Number(cart.item_count);
  const isKept = cart.token.includes("?key=") && (itemCount > 0 || /(^|; )cart=./.test(document.cookie));
  return { token: isKept ? cart.token : null, itemCount, quantities };
}

/** As the agent is told it; undefined where it cannot be read. */
export async function readCartToken(): Promise<{ token: string } | null | undefined> {
  const cart = await readCart().catch(() => undefined);
  return cart && (cart.token ? { token: cart.token } : null);
}

/** Ends with a slash and carries the language, so that Shopify keeps the market. */
export function cartRoot(): string {
  return shopify().routes?.root ?? "/";
}
