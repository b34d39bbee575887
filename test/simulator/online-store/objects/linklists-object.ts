import type { MenuItem } from "../../state/entities.ts";
import { ALL_PRODUCTS } from "./collection-object.ts";
import type { StoreObjects } from "./store-objects.ts";

type LinkObject = {
  title: string;
  url: string;
  handle: string;
  links: LinkObject[];
  levels: number;
  active: boolean;
  current: boolean;
  child_active: boolean;
};

/** Liquid's `linklists` by menu handle. A shop without a main menu gets one of its collections, as a new store does. */
export function linklistsObject(store: StoreObjects) {
  const menus = store.shop.menus.some((menu) => menu.handle === "main-menu")
    ? store.shop.menus
    : [...store.shop.menus, { handle: "main-menu", title: "Main menu", items: defaultMenu(store) }];

  return Object.fromEntries(
    menus.map((menu) => {
      const links = menu.items.map((item) => linkObject(store, item));
      return [menu.handle, { title: menu.title, handle: menu.handle, links, levels: deepest(links) }];
    }),
  );
}

function defaultMenu({ shop }: StoreObjects): MenuItem[] {
  const collections = [...shop.collections.values()].slice(0, 5);
  return [
    { title: "Shop all", url: `/collections/${ALL_PRODUCTS.handle}`, items: [] },
    ...collections.map(({ title, handle }) => ({ title, url: `/collections/${handle}`, items: [] })),
  ];
}

function linkObject(store: StoreObjects, item: MenuItem): LinkObject {
  const links = item.items.map((child) => linkObject(store, child));
  const current = store.visit.path === item.url;
  const childActive = links.some((link) => link.active);
  return {
    title: item.title,
    url: item.url.startsWith("/") ? store.path(item.url) : item.url,
    handle: item.title.toLowerCase().replace(/[^a-z0-9]+/g, "-"),
    links,
    levels: deepest(links),
    current,
    child_active: childActive,
    active: current || childActive,
  };
}

function deepest(links: LinkObject[]): number {
  return links.length === 0 ? 0 : 1 + Math.max(...links.map((link) => link.levels));
}
