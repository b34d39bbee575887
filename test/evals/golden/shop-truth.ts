import { presentmentFor } from "../../simulator/commerce/presentment.ts";
import { sellableQuantity } from "../../simulator/commerce/sellable-quantity.ts";
import type { Product, ShopState, Variant } from "../../simulator/state/entities.ts";
import { plainText, squeeze } from "./plain-text.ts";

export type VariantTruth = { price: number; compareAt: number | null; buyable: number; tracked: boolean };

/** What is true in the shop at this moment, read from Shopify's own state and never through the app. */
export type ShopTruth = {
  products: Product[];
  find(handle: string): Product;
  findVariant(handle: string, title?: string): Variant;
  variantById(id: string): { product: Product; variant: Variant } | null;
  /** Minor units of the market's currency. */
  factsOf(variant: Variant): VariantTruth;
  currency: string;
  /** Titles in every language with their product, longest first. */
  titles: { title: string; product: Product }[];
  /** Whether squeezed words stand in what the shop has published beside its products. */
  publishes(words: string): boolean;
  spec(product: Product, key: string): string;
};

/** The truth for a buyer in a country (null: the primary market). Throws where a script names what the shop does not have. */
export function readTruth(shop: ShopState, country: string | null): ShopTruth {
  const { price, currency } = presentmentFor(shop, country);
  const products = [...shop.products.values()];

  function find(handle: string): Product {
    const product = products.find((candidate) => candidate.handle === handle);
    if (!product) throw new Error(`The shop has no product "${handle}".`);
    return product;
  }

  return {
    products,
    find,
    findVariant(handle, title) {
      const { variants } = find(handle);
      const variant = title === undefined && variants.length === 1 ? variants[0] : undefined;
      const named = variant ?? variants.find((candidate) => candidate.title === title);
      if (!named) throw new Error(`"${handle}" has no variant "${title ?? ""}".`);
      return named;
    },
    variantById(id) {
      for (const product of products) {
        const variant = product.variants.find((candidate) => String(candidate.id) === id);
        if (variant) return { product, variant };
      }
      return null;
    },
    factsOf: (variant) => ({
      price: price(variant.price),
      compareAt: variant.compareAtPrice === null ? null : price(variant.compareAtPrice),
      buyable: sellableQuantity(shop, variant, null),
      tracked: variant.tracked,
    }),
    currency,
    titles: products
      .flatMap((product) =>
        [product.title, ...Object.values(product.translations).map(({ title }) => title ?? "")]
          .filter((title) => title !== "")
          .map((title) => ({ title, product })),
      )
      .sort((left, right) => right.title.length - left.title.length),
    publishes: (words) => textsOf(shop).includes(words),
    spec: (product, key) =>
      product.metafields.find((metafield) => metafield.namespace === "specs" && metafield.key === key)?.value ?? "",
  };
}

const texts = new WeakMap<ShopState, string>();

/** No conversation changes them. */
function textsOf(shop: ShopState): string {
  const known = texts.get(shop);
  if (known !== undefined) return known;
  const written = [
    ...shop.pages.map(({ title, bodyHtml }) => `${title} ${bodyHtml}`),
    ...shop.articles.map(({ title, bodyHtml }) => `${title} ${bodyHtml}`),
    ...shop.policies.map(({ title, bodyHtml }) => `${title} ${bodyHtml}`),
    ...shop.metaobjects.flatMap(({ fields }) => fields.map(({ value }) => value)),
  ];
  const squeezed = squeeze(written.map(plainText).join(" "));
  texts.set(shop, squeezed);
  return squeezed;
}
