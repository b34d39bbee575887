import type { Resolvers } from "../../graphql/api-call.ts";
import type { ApiCall } from "../../graphql/api-call.ts";
import { toGlobalId } from "../../graphql/global-id.ts";
import { asType } from "../../graphql/type-tag.ts";
import type { Menu, MenuItem } from "../../state/entities.ts";
import { stableNumber } from "../stable-id.ts";
import { storeUrl } from "../store-url.ts";

const TYPES: [prefix: string, type: string][] = [
  ["/collections/", "COLLECTION"],
  ["/products/", "PRODUCT"],
  ["/pages/", "PAGE"],
  ["/blogs/", "BLOG"],
  ["/policies/", "SHOP_POLICY"],
  ["/search", "SEARCH"],
  ["/collections", "COLLECTIONS"],
  ["/products", "CATALOG"],
];

export const menuResolvers: Resolvers = {
  Menu: {
    id: (menu: Menu) => toGlobalId("Menu", stableNumber(menu.handle)),
    itemsCount: (menu: Menu) => menu.items.length,
  },
  MenuItem: {
    id: (item: MenuItem) => toGlobalId("MenuItem", stableNumber(`${item.title} ${item.url}`)),
    url: (item: MenuItem, _args: unknown, { shop }) => new URL(item.url, storeUrl(shop, "/")).href,
    type: (item: MenuItem) => menuItemType(item.url),
    tags: () => [],
    resourceId: (item: MenuItem, _args: unknown, call) => {
      const resource = resourceOf(item, call);
      return resource ? toGlobalId(resource.type, resource.record.id) : null;
    },
    resource: (item: MenuItem, _args: unknown, call) => {
      const resource = resourceOf(item, call);
      return resource ? asType(resource.type, resource.record) : null;
    },
  },
};

function menuItemType(url: string): string {
  if (url === "/") return "FRONTPAGE";
  return TYPES.find(([prefix]) => url.startsWith(prefix))?.[1] ?? "HTTP";
}

function resourceOf({ url }: MenuItem, { shop }: ApiCall): { type: string; record: { id: number } } | null {
  const handle = url.split("/")[2] ?? "";
  const byHandle = <Item extends { handle: string }>(records: Iterable<Item>) =>
    [...records].find((record) => record.handle === handle);
  const found = (type: string, record: { id: number } | undefined) => (record ? { type, record } : null);

  switch (menuItemType(url)) {
    case "COLLECTION":
      return found("Collection", byHandle(shop.collections.values()));
    case "PRODUCT":
      return found("Product", byHandle(shop.products.values()));
    case "PAGE":
      return found("Page", byHandle(shop.pages));
    case "BLOG":
      return found("Blog", byHandle(shop.blogs));
    case "SHOP_POLICY":
      return found("ShopPolicy", byHandle(shop.policies));
    default:
      return null;
  }
}
