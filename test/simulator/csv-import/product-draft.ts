import type { InventoryLevel, Product, ShopState } from "../state/entities.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";
import type { ImageCells, ProductCells, VariantCells } from "./parse-product-row.ts";
import { RowProblem } from "./row-problem.ts";

/** A product while its rows come in. Pictures are settled when all are known. */
export type ProductDraft = {
  product: Product;
  levels: InventoryLevel[];
  images: ImageCells[];
  /** Picture of a variant by variant id. */
  variantImages: Map<number, string>;
  /** Rows taken before the first variant: reported if none ever comes. */
  linesWithoutVariant: number[];
};

type Making = { shop: ShopState; context: Pick<SimulatorContext, "ids" | "clock"> };

export function createDraft(handle: string, cells: ProductCells, { context }: Making): ProductDraft {
  const now = context.clock.nowIso();
  const { optionNames, isPublished, ...fields } = cells;
  const names = optionNames.filter(Boolean);

  return {
    product: {
      ...fields,
      id: context.ids.numeric(),
      handle,
      publishedAt: isPublished && fields.status === "active" ? now : null,
      options: (names.length > 0 ? names : ["Title"]).map((name) => ({ id: context.ids.numeric(), name, values: [] })),
      variants: [],
      images: [],
      translations: {},
      complementaryHandles: [],
      createdAt: now,
      updatedAt: now,
    },
    levels: [],
    images: [],
    variantImages: new Map(),
    linesWithoutVariant: [],
  };
}

/** Adds a variant with its stock at the shop's first location. Throws RowProblem when it does not fit the product. */
export function addVariant(draft: ProductDraft, cells: VariantCells, { shop, context }: Making): void {
  const { product } = draft;
  const { optionValues, quantity, imageUrl, ...fields } = cells;
  const values = product.options.map(({ name }, index) => {
    const value = optionValues[index] ?? "";
    if (value) return value;
    if (name === "Title") return "Default Title";
    throw new RowProblem(`Option "${name}" has no value.`);
  });
  const title = values.join(" / ");
  if (product.variants.some((variant) => variant.title === title)) {
    throw new RowProblem(`Variant "${title}" of "${product.handle}" occurs twice.`);
  }

  for (const [index, option] of product.options.entries()) {
    const name = values[index] ?? "";
    if (!option.values.some((value) => value.name === name)) option.values.push({ id: context.ids.numeric(), name });
  }
  const id = context.ids.numeric();
  const inventoryItemId = context.ids.numeric();
  product.variants.push({
    ...fields,
    id,
    productId: product.id,
    title,
    selectedOptions: product.options.map(({ name }, index) => ({ name, value: values[index] ?? "" })),
    inventoryItemId,
    imageId: null,
    position: product.variants.length + 1,
    metafields: [],
    createdAt: product.createdAt,
    updatedAt: product.createdAt,
  });
  const location = shop.locations[0];
  if (location) {
    draft.levels.push({
      inventoryItemId,
      locationId: location.id,
      available: quantity,
      updatedAt: product.createdAt,
    });
  }
  if (imageUrl) draft.variantImages.set(id, imageUrl);
}
