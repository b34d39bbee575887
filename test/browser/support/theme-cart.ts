import type { Page } from "playwright-core";
import { z } from "zod";

const cartSchema = z.object({
  token: z.string(),
  item_count: z.number(),
  total_price: z.number(),
  items: z.array(z.object({ product_title: z.string(), quantity: z.number(), variant_id: z.number() })),
});

/** The cart as the theme has it, and as its pages show it. */
export async function readThemeCart(page: Page) {
  const cart = cartSchema.parse(await page.evaluate(async () => (await fetch("/cart.js")).json() as Promise<unknown>));
  return { ...cart, lines: cart.items.map(({ product_title, quantity }) => [product_title, quantity]) };
}

/** Pieces as the theme's counter in the header shows them; 0 where it shows none. */
export async function readCounter(page: Page): Promise<number> {
  const counter = page.locator("#cart-icon-bubble .cart-count");
  return (await counter.count()) === 0 ? 0 : Number(await counter.innerText());
}
