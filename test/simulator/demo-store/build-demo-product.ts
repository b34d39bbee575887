import type { InventoryLevel, Product, ProductImage, ProductOption } from "../state/entities.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";
import { buildDemoVariants } from "./build-demo-variants.ts";
import { demoPictures } from "./demo-image-path.ts";
import type { DemoProduct } from "./demo-product.ts";
import { productTranslations } from "./product-translations.ts";
import { slug } from "./slug.ts";
import { specMetafields } from "./spec-metafields.ts";
import { spreadNumber } from "./spread-number.ts";
import { textToHtml } from "./text-to-html.ts";

const DAY_MS = 86_400_000;

/** A row of the range as Shopify holds it, with the stock of its variants at one location. */
export function buildDemoProduct(
  row: DemoProduct,
  locationId: number,
  context: Pick<SimulatorContext, "ids" | "clock">,
): { product: Product; levels: InventoryLevel[] } {
  const { ids, clock } = context;
  const handle = slug(row.title);
  const productId = ids.numeric();
  const dice = spreadNumber(handle);
  const ageDays = row.newForDays ?? 45 + dice * 600;
  const createdAt = new Date(clock.now().getTime() - Math.round(ageDays * DAY_MS)).toISOString();
  const updatedAt = new Date(clock.now().getTime() - Math.round((ageDays / 20) * DAY_MS)).toISOString();

  const options: ProductOption[] = Object.entries(row.options ?? { Title: ["Default Title"] }).map(
    ([name, values]) => ({
      id: ids.numeric(),
      name,
      values: values.map((value) => ({ id: ids.numeric(), name: value })),
    }),
  );
  const images: ProductImage[] = demoPictures(row).map(({ path, colorName }) => ({
    id: ids.numeric(),
    url: path,
    altText: (row.options?.Color ?? row.options?.Flavor) ? `${row.title}, ${colorName}` : row.title,
    width: 1200,
    height: 1200,
  }));
  const { variants, levels } = buildDemoVariants({
    row,
    handle,
    productId,
    options,
    images,
    locationId,
    createdAt,
    updatedAt,
    ids,
  });
  const isReduced = variants.some((variant) => variant.compareAtPrice !== null);
  const firstParagraph = row.description.split("\n\n")[0] ?? "";

  return {
    product: {
      id: productId,
      handle,
      title: row.title,
      descriptionHtml: textToHtml(row.description),
      vendor: row.vendor,
      productType: row.productType,
      tags: [...row.tags, ...(isReduced ? ["sale"] : []), ...(row.newForDays ? ["new"] : [])],
      status: row.draft ? "draft" : "active",
      publishedAt: row.draft ? null : createdAt,
      options,
      variants,
      images,
      metafields: specMetafields(row.specs),
      translations: productTranslations(handle),
      complementaryHandles: [...(row.complements ?? [])],
      seoTitle: `${row.title} by ${row.vendor}`,
      seoDescription: firstParagraph.length > 155 ? `${firstParagraph.slice(0, 152).trimEnd()}...` : firstParagraph,
      createdAt,
      updatedAt,
    },
    levels,
  };
}
