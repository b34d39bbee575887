import type { Resolvers } from "../../graphql/api-call.ts";
import { toGlobalId } from "../../graphql/global-id.ts";
import type { Collection } from "../../state/entities.ts";
import { dateTime } from "../date-time.ts";
import { plainText } from "../plain-text.ts";
import { productConnection, type ProductListArguments } from "../product-connection.ts";
import { sortCollection, type CollectionSortKey } from "../search/sort-products.ts";
import { storeUrl } from "../store-url.ts";
import { visibleProducts } from "../visible-content.ts";
import { metafieldFields } from "./metafield.ts";

type ProductsArguments = ProductListArguments & { sortKey: CollectionSortKey };

export const collectionResolvers: Resolvers = {
  Collection: {
    id: (collection: Collection) => toGlobalId("Collection", collection.id),
    description: (collection: Collection, { truncateAt }: { truncateAt?: number | null }) =>
      plainText(collection.descriptionHtml, truncateAt),
    updatedAt: (collection: Collection) => dateTime(collection.updatedAt),
    seo: () => ({ title: null, description: null }),
    onlineStoreUrl: (collection: Collection, _args: unknown, { shop }) =>
      storeUrl(shop, `/collections/${collection.handle}`),
    trackingParameters: () => null,
    products: (collection: Collection, args: ProductsArguments, call) => {
      const products = visibleProducts(call).filter((product) => collection.productIds.includes(product.id));
      return productConnection(sortCollection(collection, products, args.sortKey, call), args, call);
    },
    ...metafieldFields((collection: Collection) => ({
      owner: collection,
      ownerId: toGlobalId("Collection", collection.id),
      metafields: [],
      createdAt: collection.createdAt,
      updatedAt: collection.updatedAt,
    })),
  },
};
