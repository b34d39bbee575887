import type { Product, ShopState, Variant } from "../../state/entities.ts";
import type { SimulatorContext } from "../../state/simulator-context.ts";

export type VariantSeed = Partial<Omit<Variant, "id" | "productId" | "selectedOptions">> & {
  /** One value per option. */
  values?: string[];
  /** Units at the shop's first location. */
  stock?: number;
};

export type ProductSeed = Partial<Omit<Product, "id" | "options" | "variants">> & {
  optionNames?: string[];
  variants?: VariantSeed[];
};

/** A published product; without variants given, one at 10.00 with 5 in stock. */
export function aProduct(context: SimulatorContext, shop: ShopState, seed: ProductSeed = {}): Product {
  const { optionNames = ["Title"], variants: variantSeeds = [{}], ...given } = seed;
  const { ids, clock } = context;
  const id = ids.numeric();
  const now = clock.nowIso();
  const seeds = variantSeeds.map((variant) => ({ values: ["Default Title"], stock: 5, ...variant }));

  const product: Product = {
    id,
    handle: `product-${id}`,
    title: `Product ${id}`,
    descriptionHtml: "",
    vendor: "Maker",
    productType: "Thing",
    tags: [],
    status: "active",
    publishedAt: now,
    images: [],
    metafields: [],
    translations: {},
    complementaryHandles: [],
    seoTitle: null,
    seoDescription: null,
    createdAt: now,
    updatedAt: now,
    ...given,
    options: optionNames.map((name, index) => ({
      id: ids.numeric(),
      name,
      values: [...new Set(seeds.map((variant) => variant.values[index] ?? ""))].map((value) => ({
        id: ids.numeric(),
        name: value,
      })),
    })),
    variants: seeds.map(({ values, stock, ...variant }, index): Variant => {
      const inventoryItemId = ids.numeric();
      const location = shop.locations[0];
      if (location) shop.inventory.push({ inventoryItemId, locationId: location.id, available: stock, updatedAt: now });
      return {
        title: values.join(" / "),
        sku: null,
        barcode: null,
        price: 1000,
        compareAtPrice: null,
        unitCost: null,
        taxable: true,
        requiresShipping: true,
        weightGrams: 100,
        tracked: true,
        inventoryPolicy: "deny",
        imageId: null,
        position: index + 1,
        metafields: [],
        createdAt: now,
        updatedAt: now,
        ...variant,
        id: ids.numeric(),
        productId: id,
        inventoryItemId,
        selectedOptions: optionNames.map((name, optionIndex) => ({ name, value: values[optionIndex] ?? "" })),
      };
    }),
  };
  shop.products.set(id, product);
  return product;
}

/** The first variant of a product. */
export function onlyVariant(product: Product): Variant {
  const [variant] = product.variants;
  if (!variant) throw new Error(`${product.handle} has no variant`);
  return variant;
}
