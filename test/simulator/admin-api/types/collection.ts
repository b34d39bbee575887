import type { Resolver } from "../../graphql/api-call.ts";
import { numericIdOf, toGlobalId } from "../../graphql/global-id.ts";
import { paginate, type ConnectionArguments } from "../../graphql/paginate.ts";
import type { Collection, Product, ShopState } from "../../state/entities.ts";
import { plainText } from "../../storefront-api/plain-text.ts";
import { exactCount } from "./product.ts";

export const collectionFields: Record<string, Resolver> = {
  id: (collection: Collection) => toGlobalId("Collection", collection.id),
  legacyResourceId: (collection: Collection) => String(collection.id),
  description: (collection: Collection, { truncateAt }: { truncateAt?: number | null }) =>
    plainText(collection.descriptionHtml, truncateAt),
  products: (collection: Collection, args: ConnectionArguments, { shop }) =>
    paginate(productsOf(shop, collection), args, (product) => ({
      last_id: product.id,
      last_value: collection.productIds.indexOf(product.id),
    })),
  productsCount: (collection: Collection, _args, { shop }) => exactCount(productsOf(shop, collection).length),
  hasProduct: (collection: Collection, { id }: { id: string }) =>
    collection.productIds.includes(numericIdOf("Product", id) ?? 0),
  publishedOnPublication: (collection: Collection) => collection.publishedAt !== null,
  ruleSet: () => null,
  seo: () => ({ title: null, description: null }),
  templateSuffix: () => null,
  translations: () => [],
};

function productsOf(shop: ShopState, collection: Collection): Product[] {
  return collection.productIds.flatMap((id) => shop.products.get(id) ?? []);
}
