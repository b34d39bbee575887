import { htmlToSections } from "~/domain/knowledge/html-to-sections";
import type { CatalogDocument } from "~/ports/catalog-search";
import type { KnowledgePassage } from "~/ports/knowledge-search";
import { seedDemoStore } from "../simulator/demo-store/seed-demo-store.ts";
import { createEmptyShop } from "../simulator/state/create-empty-shop.ts";
import type { Metafield, Product, ShopState } from "../simulator/state/entities.ts";
import { createIdSequence } from "../simulator/state/id-sequence.ts";
import { createVirtualClock } from "../simulator/state/virtual-clock.ts";

export type DemoShop = {
  documents: CatalogDocument[];
  passages: Omit<KnowledgePassage, "score">[];
  /** Product id -> ids of what the merchant set as going with it. */
  complements: Map<string, string[]>;
};

let kept: DemoShop | null = null;

/** The shop of the demo as the index would hold it: its whole range and its texts. Built once; nobody changes it. */
export function aDemoShop(): DemoShop {
  kept ??= buildDemoShop();
  return kept;
}

function buildDemoShop(): DemoShop {
  const ids = createIdSequence(7);
  const clock = createVirtualClock();
  clock.freeze();
  clock.set(new Date("2026-05-04T10:00:00Z"));
  const shop = createEmptyShop({ handle: "millrace" }, ids, clock.nowIso());
  seedDemoStore(shop, { ids, clock });
  clock.close();

  const products = [...shop.products.values()].filter(({ status }) => status === "active");
  const idOf = new Map(products.map(({ handle, id }) => [handle, String(id)]));
  return {
    documents: products.map((product) => toDocument(product, shop)),
    passages: passagesOf(shop),
    complements: new Map(
      products.map(({ id, complementaryHandles }) => [
        String(id),
        complementaryHandles.flatMap((handle) => idOf.get(handle) ?? []),
      ]),
    ),
  };
}

function toDocument(product: Product, shop: ShopState): CatalogDocument {
  const options = product.options
    .filter(({ name }) => name !== "Title")
    .map(({ name, values }) => ({ name, values: values.map((value) => value.name) }));
  const variants = product.variants.map((variant) => ({
    id: String(variant.id),
    options: options.length === 0 ? [] : variant.selectedOptions.map(({ value }) => value),
    price: variant.price,
    available:
      !variant.tracked ||
      variant.inventoryPolicy === "continue" ||
      shop.inventory.some((level) => level.inventoryItemId === variant.inventoryItemId && level.available > 0),
  }));
  const compareAt = product.variants.flatMap((variant) => variant.compareAtPrice ?? []);
  return {
    id: String(product.id),
    handle: product.handle,
    title: product.title,
    description: textOf(product.descriptionHtml),
    vendor: product.vendor,
    productType: product.productType,
    tags: product.tags,
    collections: [...shop.collections.values()]
      .filter(({ productIds }) => productIds.includes(product.id))
      .map(({ title }) => title),
    options,
    attributes: Object.fromEntries(product.metafields.map((metafield) => [metafield.key, valuesOf(metafield)])),
    priceMin: Math.min(...variants.map(({ price }) => price)),
    priceMax: Math.max(...variants.map(({ price }) => price)),
    compareAtMin: compareAt.length === 0 ? null : Math.min(...compareAt),
    available: variants.some(({ available }) => available),
    variants,
    imageUrl: product.images[0]?.url ?? null,
    publishedAt: product.publishedAt,
    popularity: 0,
  };
}

function valuesOf({ type, value }: Metafield): string[] {
  if (!type.startsWith("list.")) return [value];
  const parsed: unknown = JSON.parse(value);
  return Array.isArray(parsed) ? parsed.map(String) : [];
}

function textOf(html: string): string {
  return htmlToSections(html)
    .map(({ text }) => text)
    .join("\n");
}

function passagesOf(shop: ShopState): Omit<KnowledgePassage, "score">[] {
  const texts = [
    ...shop.policies.map(({ handle, title, bodyHtml }) => ({
      kind: "policy" as const,
      title,
      url: `/policies/${handle}`,
      html: bodyHtml,
    })),
    ...shop.pages.map(({ handle, title, bodyHtml }) => ({
      kind: "page" as const,
      title,
      url: `/pages/${handle}`,
      html: bodyHtml,
    })),
    ...shop.articles.map(({ handle, title, bodyHtml, blogHandle }) => ({
      kind: "article" as const,
      title,
      url: `/blogs/${blogHandle}/${handle}`,
      html: bodyHtml,
    })),
    ...shop.metaobjects.map(({ displayName, fields }) => ({
      kind: "faq" as const,
      title: displayName,
      url: null,
      html: `<p>${fields.find(({ key }) => key === "answer")?.value ?? ""}</p>`,
    })),
  ];
  return texts.flatMap(({ kind, title, url, html }) =>
    htmlToSections(html).map(({ heading, text }, index) => ({
      id: `${kind}:${url ?? title}:${index}`,
      kind,
      title: heading === null ? title : `${title}: ${heading}`,
      url,
      text,
    })),
  );
}
