import type { Resolver } from "../../graphql/api-call.ts";
import { toGlobalId } from "../../graphql/global-id.ts";
import { asType } from "../../graphql/type-tag.ts";
import type { ShopState } from "../../state/entities.ts";

/** The one sales channel of the shop: its online store. */
export function onlineStorePublication(shop: ShopState) {
  return asType("Publication", {
    id: shop.id,
    name: "Online Store",
    autoPublish: true,
    supportsFuturePublishing: true,
  });
}

export const publicationFields: Record<string, Resolver> = {
  id: ({ id }: { id: number }) => toGlobalId("Publication", id),
  catalog: () => null,
  operation: () => null,
};
