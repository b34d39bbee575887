import { z } from "zod";
import { chooseQuestion, type ListedProduct, listedProductsSchema } from "../choose-question.ts";
import { HttpBrowser } from "../http-browser.ts";

/** A thing that a shopper may wish for, and how one asks for it who does not know its name. */
export type Wish = { handle: string; variantId: number; question: string };

/** Prices of the wishes differ by this factor at most: the dearer a few orders are, the less a comparison can tell. */
const PRICE_SPREAD = 1.5;

/** What the crowd wants: of the range of prices in which the shop has most products, one variant each. */
export async function listWishes(storefrontUrl: string): Promise<Wish[]> {
  const browser = new HttpBrowser();
  const read = async (path: string): Promise<unknown> => JSON.parse((await browser.open(storefrontUrl + path)).body);
  const { products } = listedProductsSchema.parse(await read("/products.json?limit=250"));
  const { currency } = z.object({ currency: z.string() }).parse(await read("/cart.js"));
  const offers = products.flatMap((product) => {
    const variant = product.variants.find(({ available, price }) => available && Number(price) > 0);
    return variant ? [{ product, variant, price: Number(variant.price) }] : [];
  });
  const bands = offers.map(({ price: from }) =>
    offers.filter(({ price }) => price >= from && price <= from * PRICE_SPREAD),
  );
  const band = bands.reduce((best, one) => (one.length > best.length ? one : best), []);
  if (band.length === 0) throw new Error("Nothing in this shop is for sale: no product has a variant in stock.");

  return band.map(({ product, variant }) => {
    const narrowed: ListedProduct = { ...product, variants: [variant] };
    return { handle: product.handle, variantId: variant.id, question: chooseQuestion([narrowed], currency).text };
  });
}
