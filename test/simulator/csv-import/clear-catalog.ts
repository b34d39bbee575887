import type { ShopState } from "../state/entities.ts";

/** Takes away what a shop sells, and with it what only makes sense together: collections, carts, orders, content. */
export function clearCatalog(shop: ShopState): void {
  shop.products.clear();
  shop.collections.clear();
  shop.carts.clear();
  shop.checkouts.clear();
  shop.orders.clear();
  shop.discounts.clear();
  // A new list, not an emptied one: the stock index tells lists apart by identity.
  shop.inventory = [];
  shop.pages = [];
  shop.blogs = [];
  shop.articles = [];
  shop.policies = [];
  shop.metaobjects = [];
  shop.menus = [];
  shop.metafieldDefinitions = shop.metafieldDefinitions.filter(({ namespace }) => namespace !== "specs");
}
