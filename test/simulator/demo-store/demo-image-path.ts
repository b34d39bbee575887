import type { DemoProduct } from "./demo-product.ts";
import { slug } from "./slug.ts";

type DemoPicture = { path: string; colorName: string };

/** The option whose values have a picture each, if the product has one. */
export function pictureOption(row: DemoProduct): "Color" | "Flavor" | null {
  if (row.options?.Color) return "Color";
  if (row.options?.Flavor) return "Flavor";
  return null;
}

/** A product's pictures in the order of its colours, as paths below the storefront's own host. */
export function demoPictures(row: DemoProduct): DemoPicture[] {
  const handle = slug(row.title);
  const option = pictureOption(row);
  if (!option) return [{ path: `/cdn/shop/files/${handle}.svg`, colorName: row.color ?? "Cloud Gray" }];

  return (row.options?.[option] ?? []).map((colorName) => ({
    path: `/cdn/shop/files/${handle}-${slug(colorName)}.svg`,
    colorName,
  }));
}
