import { describe, expect, it } from "vitest";
import { createEmptyShop } from "../state/create-empty-shop.ts";
import type { ShopState } from "../state/entities.ts";
import { createIdSequence } from "../state/id-sequence.ts";
import { createVirtualClock } from "../state/virtual-clock.ts";
import { COLORS } from "./colors.ts";
import { DEMO_PRODUCTS } from "./demo-products.ts";
import { findDemoFile } from "./find-demo-file.ts";
import { TRANSLATED_HANDLES } from "./product-translations.ts";
import { seedDemoStore } from "./seed-demo-store.ts";

function seededShop(): ShopState {
  const ids = createIdSequence(7);
  const clock = createVirtualClock();
  clock.freeze();
  clock.set(new Date("2026-05-04T10:00:00Z"));
  const shop = createEmptyShop({ handle: "millrace" }, ids, clock.nowIso());
  seedDemoStore(shop, { ids, clock });
  clock.close();
  return shop;
}

const shop = seededShop();
const products = [...shop.products.values()];
const handles = new Set(products.map((product) => product.handle));
const variants = products.flatMap((product) => product.variants);
const stock = new Map(shop.inventory.map((level) => [level.inventoryItemId, level.available]));
const words = (html: string) =>
  html
    .replace(/<[^>]+>/g, " ")
    .trim()
    .split(/\s+/).length;

describe("the demo store", () => {
  it("is the same shop each time", () => {
    expect(seededShop()).toEqual(shop);
  });

  it("carries at least 120 products with handles, article numbers and barcodes of their own", () => {
    expect(products.length).toBeGreaterThanOrEqual(120);
    expect(handles.size).toBe(products.length);
    expect(new Set(variants.map((variant) => variant.sku)).size).toBe(variants.length);
    expect(new Set(variants.map((variant) => variant.barcode)).size).toBe(variants.length);
  });

  it("describes each product that is for sale in 60 to 140 words", () => {
    const odd = products
      .filter((product) => product.status === "active")
      .map((product) => [product.handle, words(product.descriptionHtml)] as const)
      .filter(([, count]) => count < 60 || count > 140);
    expect(odd).toEqual([]);
  });

  it("has things that are sold out, low, reduced, untracked, sold beyond stock and not yet published", () => {
    const isGone = (variant: (typeof variants)[number]) =>
      variant.tracked && variant.inventoryPolicy === "deny" && (stock.get(variant.inventoryItemId) ?? 0) <= 0;
    const active = products.filter((product) => product.status === "active");

    expect(active.filter((product) => product.variants.every(isGone)).length).toBeGreaterThan(1);
    expect(active.filter((product) => product.variants.some(isGone)).length).toBeGreaterThan(20);
    expect(variants.filter((variant) => stock.get(variant.inventoryItemId) === 1).length).toBeGreaterThan(10);
    expect(variants.some((variant) => variant.inventoryPolicy === "continue")).toBe(true);
    expect(variants.some((variant) => !variant.tracked)).toBe(true);
    expect(products.filter((product) => product.publishedAt === null)).toHaveLength(1);
    for (const variant of variants) {
      if (variant.compareAtPrice !== null) expect(variant.compareAtPrice).toBeGreaterThan(variant.price);
    }
  });

  it("refers only to products and colours that exist", () => {
    for (const row of DEMO_PRODUCTS) {
      for (const handle of row.complements ?? []) expect(handles).toContain(handle);
      const named = [...(row.options?.Color ?? []), ...(row.options?.Flavor ?? []), ...(row.color ? [row.color] : [])];
      for (const name of named) expect(Object.keys(COLORS)).toContain(name);
    }
    for (const handle of TRANSLATED_HANDLES) expect(handles).toContain(handle);
    for (const collection of shop.collections.values()) {
      expect(collection.productIds.length, collection.handle).toBeGreaterThan(1);
      expect(new Set(collection.productIds).size).toBe(collection.productIds.length);
    }
  });

  it("names stock only for variants that exist", () => {
    for (const row of DEMO_PRODUCTS) {
      const values = new Set(Object.values(row.options ?? {}).flat());
      for (const key of Object.keys(row.stock ?? {})) {
        if (key === "*") continue;
        let rest = ` / ${key} / `;
        for (const value of [...values].sort((a, b) => b.length - a.length))
          rest = rest.replace(` / ${value} / `, " / ");
        expect(rest, `${row.title}: ${key}`).toBe(" / ");
      }
    }
  });

  it("lists sizes from small to large", () => {
    const sizes = products.find(({ handle }) => handle === "mens-tern-3")?.options.find(({ name }) => name === "Size");
    const numbers = sizes?.values.map(({ name }) => Number(name)) ?? [];
    expect(numbers).toEqual([7, 7.5, 8, 8.5, 9, 9.5, 10, 10.5, 11, 11.5, 12, 13]);
  });

  it("gives each fact one type", () => {
    const types = new Map<string, string>();
    for (const { key, type } of products.flatMap((product) => product.metafields)) {
      expect(types.get(key) ?? type, key).toBe(type);
      types.set(key, type);
    }
  });

  it("serves every picture that it names, small and well-formed", () => {
    const urls = products.flatMap((product) => product.images.map((image) => image.url));
    expect(new Set(urls).size).toBe(urls.length);
    for (const url of urls) {
      const file = findDemoFile(`${url}?v=1&width=533`);
      expect(file?.contentType).toBe("image/svg+xml");
      expect(file?.body).toMatch(/^<svg .*<\/svg>$/);
      expect(file?.body, url).not.toMatch(/undefined|NaN/);
      expect(file?.body.length, url).toBeLessThan(8_000);
    }
    expect(findDemoFile("/cdn/shop/files/nothing.svg")).toBeNull();
  });

  it("leads menus to pages that exist", () => {
    const paths = new Set([
      ...[...shop.collections.values()].map(({ handle }) => `/collections/${handle}`),
      ...shop.pages.map(({ handle }) => `/pages/${handle}`),
      ...shop.policies.map(({ handle }) => `/policies/${handle}`),
      ...shop.blogs.map(({ handle }) => `/blogs/${handle}`),
    ]);
    const links = shop.menus.flatMap((menu) => menu.items.flatMap((item) => [item, ...item.items]));
    for (const { url } of links) expect(paths).toContain(url);
  });

  it("charges what the shipping policy says", () => {
    const policy = shop.policies.find(({ type }) => type === "SHIPPING_POLICY")?.bodyHtml ?? "";
    for (const rate of shop.shippingRates) {
      expect(policy).toContain(`$${String(rate.price / 100)}`);
      expect(policy).toContain(`${rate.minDays}-${rate.maxDays} business days`);
    }
    expect(policy).toContain("Free from $75");
    expect(shop.shippingRates.find(({ handle }) => handle === "standard")?.freeFrom).toBe(7500);
  });

  it("has orders whose sums are right", () => {
    for (const order of shop.orders.values()) {
      const lines = order.lines.reduce((sum, line) => sum + line.price * line.quantity - line.discount, 0);
      expect(order.subtotal).toBe(lines);
      expect(order.total).toBe(order.subtotal + order.shipping);
      const refunded = order.refunds.reduce((sum, refund) => sum + refund.amount, 0);
      expect(order.financialStatus).toBe(
        refunded === 0 ? "paid" : refunded === order.total ? "refunded" : "partially_refunded",
      );
    }
    expect(shop.nextOrderNumber).toBe(1001 + shop.orders.size);
  });
});
