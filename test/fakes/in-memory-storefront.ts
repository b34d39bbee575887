import type { CatalogDocument } from "~/ports/catalog-search";
import type { LiveProduct, Storefront } from "~/ports/storefront";

type LiveChange = { price?: number; available?: boolean; quantityAvailable?: number | null };

export type InMemoryStorefront = Pick<Storefront, "readProducts" | "readRecommendations"> & {
  /** Changes what Shopify says of a variant from now on, as if it happened in the shop. */
  change(variantId: string, change: LiveChange): void;
  /** From now on buyers in the country see prices times `rate` in their currency. */
  sellAbroad(country: string, terms: { currency: string; rate: number }): void;
  recommend(productId: string, intent: "related" | "complementary", ids: string[]): void;
  liveProduct(id: string): LiveProduct;
};

/** The products of a catalogue as Shopify would give them live. */
export function createInMemoryStorefront(documents: CatalogDocument[], currency = "USD"): InMemoryStorefront {
  const changes = new Map<string, LiveChange>();
  const recommendations = new Map<string, string[]>();
  const abroad = new Map<string, { currency: string; rate: number }>();
  const toLive = (document: CatalogDocument): LiveProduct => ({
    id: document.id,
    handle: document.handle,
    title: document.title,
    vendor: document.vendor,
    productType: document.productType,
    description: document.description,
    tags: document.tags,
    options: document.options.length > 0 ? document.options : [{ name: "Title", values: ["Default Title"] }],
    imageUrl: document.imageUrl,
    imageAlt: document.title,
    variants: document.variants.map((variant) => {
      const change = changes.get(variant.id) ?? {};
      const price = change.price ?? variant.price;
      return {
        id: variant.id,
        title: variant.options.length > 0 ? variant.options.join(" / ") : "Default Title",
        options:
          document.options.length > 0
            ? document.options.map(({ name }, index) => ({ name, value: variant.options[index] ?? "" }))
            : [{ name: "Title", value: "Default Title" }],
        price: { amount: price, currency },
        compareAtPrice: document.compareAtMin === null ? null : { amount: document.compareAtMin, currency },
        availableForSale: change.available ?? variant.available,
        quantityAvailable:
          change.quantityAvailable === undefined ? (variant.available ? 12 : 0) : change.quantityAvailable,
        imageUrl: document.imageUrl,
      };
    }),
  });
  const read = (ids: string[]) => ids.flatMap((id) => documents.filter((document) => document.id === id).map(toLive));

  return {
    async readProducts(ids, country = "") {
      const terms = abroad.get(country);
      if (!terms) return read(ids);
      const inMarket = ({ amount }: { amount: number }) => ({
        amount: Math.round(amount * terms.rate),
        currency: terms.currency,
      });
      return read(ids).map((product) => ({
        ...product,
        variants: product.variants.map((variant) => ({
          ...variant,
          price: inMarket(variant.price),
          compareAtPrice: variant.compareAtPrice && inMarket(variant.compareAtPrice),
        })),
      }));
    },
    async readRecommendations(productId, intent) {
      return read(recommendations.get(`${intent}:${productId}`) ?? []);
    },
    change(variantId, change) {
      changes.set(variantId, { ...changes.get(variantId), ...change });
    },
    sellAbroad(country, terms) {
      abroad.set(country, terms);
    },
    recommend(productId, intent, ids) {
      recommendations.set(`${intent}:${productId}`, ids);
    },
    liveProduct(id) {
      const [product] = read([id]);
      if (!product) throw new Error(`The test's catalogue has no product ${id}.`);
      return product;
    },
  };
}
