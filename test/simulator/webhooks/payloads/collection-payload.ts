import { shopTime } from "../../commerce/shop-time.ts";
import type { Collection, ShopState } from "../../state/entities.ts";

/** REST shape of a collection, as in `collections/create` and `collections/update`. */
export function collectionPayload(shop: ShopState, collection: Collection) {
  const { publishedAt } = collection;
  return {
    id: collection.id,
    handle: collection.handle,
    title: collection.title,
    updated_at: shopTime(collection.updatedAt, shop.ianaTimezone),
    body_html: collection.descriptionHtml,
    published_at: publishedAt === null ? null : shopTime(publishedAt, shop.ianaTimezone),
    sort_order: collection.sortOrder.toLowerCase().replace("_", "-"),
    template_suffix: null,
    published_scope: "global",
    admin_graphql_api_id: `gid://shopify/Collection/${collection.id}`,
  };
}
