import { z } from "zod";
import { TemplateDrop } from "./liquid/template-drop.ts";
import { cartObject } from "./objects/cart-object.ts";
import { collectionObject } from "./objects/collection-object.ts";
import { blogObject, pageObject } from "./objects/content-objects.ts";
import { customerObject } from "./objects/customer-object.ts";
import { linklistsObject } from "./objects/linklists-object.ts";
import { localizationObject } from "./objects/localization-object.ts";
import { ProductDrop } from "./objects/product-drop.ts";
import { routesObject } from "./objects/routes-object.ts";
import { localeObject, shopObject } from "./objects/shop-object.ts";
import type { StoreObjects } from "./objects/store-objects.ts";
import type { PageContent } from "./page-content.ts";
import { settingDefaults, settingSchema } from "./section-schema.ts";
import { readThemeJson } from "./theme-files.ts";

const settingsGroups = z.array(z.looseObject({ settings: z.array(settingSchema).optional() }));
const settingsData = z.looseObject({ current: z.record(z.string(), z.json()) });

/** Liquid's global objects for one page; each is made when a template first asks for it. */
export function pageGlobals(store: StoreObjects, page: PageContent): Record<string, unknown> {
  const { visit, shop } = store;
  const { url } = visit;

  return withLazyValues(
    {
      ...page.objects,
      template: new TemplateDrop(page.template),
      page_title: page.title,
      page_description: page.description,
      canonical_url: `${url.origin}${url.pathname}`,
      current_page: Number(url.searchParams.get("page") ?? 1),
      current_tags: null,
      handle: url.pathname.split("/").pop() ?? "",
      routes: routesObject(visit.rootPath),
      request: {
        locale: localeObject(visit.locale, shop.primaryLocale),
        page_type: page.pageType,
        path: url.pathname,
        host: url.host,
        origin: url.origin,
        design_mode: visit.designMode,
        visual_preview_mode: false,
      },
    },
    {
      shop: () => shopObject(store),
      cart: () => cartObject(store, visit.cart),
      customer: () => (visit.customer ? customerObject(store, visit.customer) : null),
      localization: () => localizationObject(store),
      linklists: () => linklistsObject(store),
      settings: () => themeSettings(),
      collections: () => collectionsByHandle(store),
      all_products: () =>
        lookup((handle) => {
          const product = store.productByHandle(handle);
          return product ? new ProductDrop(store, product) : null;
        }),
      pages: () =>
        lookup((handle) => {
          const found = shop.pages.find((candidate) => candidate.handle === handle);
          return found ? pageObject(store, found) : null;
        }),
      blogs: () =>
        lookup((handle) => {
          const found = shop.blogs.find((candidate) => candidate.handle === handle);
          return found ? blogObject(store, found) : null;
        }),
    },
  );
}

/** The theme's settings: defaults of settings_schema.json under what settings_data.json holds. */
export function themeSettings(): Record<string, unknown> {
  const groups = readThemeJson(settingsGroups, "config/settings_schema.json");
  const { current } = readThemeJson(settingsData, "config/settings_data.json");
  return { ...settingDefaults(groups.flatMap((group) => group.settings ?? [])), ...current };
}

function collectionsByHandle(store: StoreObjects) {
  const named = [...store.shop.collections.values()].filter((collection) => collection.publishedAt !== null);
  return withLazyValues(
    {},
    {
      ...Object.fromEntries(named.map((record) => [record.handle, () => collectionObject(store, record)])),
      all: () => collectionObject(store, null),
    },
  );
}

/** Adds properties that are worked out once, on first use. */
function withLazyValues(base: Record<string, unknown>, makers: Record<string, () => unknown>): Record<string, unknown> {
  for (const [name, make] of Object.entries(makers)) {
    if (name in base) continue;
    let made: { value: unknown } | null = null;
    Object.defineProperty(base, name, { enumerable: true, get: () => (made ??= { value: make() }).value });
  }
  return base;
}

/** An object that answers any key, for `all_products['handle']`. */
function lookup(find: (key: string) => unknown): object {
  return new Proxy(
    {},
    {
      get: (_target, key) => (typeof key === "string" ? find(key) : undefined),
      getOwnPropertyDescriptor: (_target, key) => ({
        value: typeof key === "string" ? find(key) : undefined,
        configurable: true,
      }),
    },
  );
}
