import type { Product, Variant } from "../../state/entities.ts";
import { productJson } from "../json/product-json.ts";
import { imageObject } from "./image-object.ts";
import { metafieldsObject } from "./metafields-object.ts";
import { OptionValueDrop } from "./option-value-drop.ts";
import type { StoreObjects } from "./store-objects.ts";
import { variantObject } from "./variant-object.ts";

/** Liquid's `product`; `selectedVariantId` comes from `?variant=`. Lists are worked out when a template asks for them. */
export function productObject(store: StoreObjects, product: Product, selectedVariantId: number | null = null) {
  const title = store.text(product, "title", product.title);
  const description = () => store.text(product, "body_html", product.descriptionHtml);
  const price = (amount: number) => store.presentment.price(amount);
  const prices = once(() => priceRange(product.variants.map((variant) => price(variant.price))));
  const compareAtPrices = once(() =>
    priceRange(
      product.variants.flatMap(({ compareAtPrice }) => (compareAtPrice === null ? [] : [price(compareAtPrice)])),
    ),
  );
  const firstAvailable = once(() => product.variants.find((variant) => store.stock.isAvailable(variant)) ?? null);
  const selected = product.variants.find((variant) => variant.id === selectedVariantId) ?? null;
  const chosen = () => selected ?? firstAvailable() ?? product.variants[0] ?? null;
  const asVariant = (variant: Variant | null) => (variant ? variantObject(store, product, variant) : null);
  const images = () => product.images.map((image, index) => imageObject(image, index + 1, title));
  const firstImage = () => (product.images[0] ? imageObject(product.images[0], 1, title) : null);

  return {
    object_type: "product",
    id: product.id,
    title,
    handle: product.handle,
    vendor: product.vendor,
    type: product.productType,
    tags: product.tags,
    url: store.path(`/products/${product.handle}`),
    has_only_default_variant: product.variants.length === 1 && product.variants[0]?.title === "Default Title",
    variants_count: product.variants.length,
    options: product.options.map((option) => option.name),
    published_at: product.publishedAt,
    created_at: product.createdAt,
    requires_selling_plan: false,
    selling_plan_groups: [],
    quantity_price_breaks_configured: false,
    gift_card: false,
    get description() {
      return description();
    },
    get content() {
      return description();
    },
    get price() {
      return prices().min;
    },
    get price_min() {
      return prices().min;
    },
    get price_max() {
      return prices().max;
    },
    get price_varies() {
      return prices().min !== prices().max;
    },
    get compare_at_price() {
      return compareAtPrices().min || null;
    },
    get compare_at_price_min() {
      return compareAtPrices().min;
    },
    get compare_at_price_max() {
      return compareAtPrices().max;
    },
    get compare_at_price_varies() {
      return compareAtPrices().min !== compareAtPrices().max;
    },
    get available() {
      return firstAvailable() !== null;
    },
    get variants() {
      return product.variants.map((variant) => variantObject(store, product, variant));
    },
    get selected_variant() {
      return asVariant(selected);
    },
    get first_available_variant() {
      return asVariant(firstAvailable());
    },
    get selected_or_first_available_variant() {
      return asVariant(chosen());
    },
    get options_with_values() {
      return optionsWithValues(store, product, chosen());
    },
    get images() {
      return images();
    },
    get media() {
      return images();
    },
    get featured_image() {
      return firstImage();
    },
    get featured_media() {
      return firstImage();
    },
    get metafields() {
      return metafieldsObject(product.metafields);
    },
    get collections() {
      return [...store.shop.collections.values()]
        .filter((collection) => collection.productIds.includes(product.id))
        .map(({ id, handle, title: name }) => ({ id, handle, title: name, url: store.path(`/collections/${handle}`) }));
    },
    /** `product | json` prints what `/products/<handle>.js` answers. */
    toJSON: () => productJson(store, product),
  };
}

export type ProductObject = ReturnType<typeof productObject>;

/** Works a value out when it is first asked for. */
function once<Value>(make: () => Value): () => Value {
  let made: { value: Value } | null = null;
  return () => (made ??= { value: make() }).value;
}

function priceRange(prices: number[]): { min: number; max: number } {
  return prices.length === 0 ? { min: 0, max: 0 } : { min: Math.min(...prices), max: Math.max(...prices) };
}

/** Options with their values; a value is available when the variant that differs from the chosen one only in it is. */
function optionsWithValues(store: StoreObjects, product: Product, chosen: Variant | null) {
  return product.options.map((option, index) => {
    const selectedValue = chosen?.selectedOptions[index]?.value ?? null;
    const isAvailable = (name: string) =>
      product.variants.some(
        (variant) =>
          store.stock.isAvailable(variant) &&
          variant.selectedOptions.every((pair, at) =>
            at === index ? pair.value === name : pair.value === chosen?.selectedOptions[at]?.value,
          ),
      );
    return {
      name: option.name,
      position: index + 1,
      selected_value: selectedValue,
      values: option.values.map(
        ({ name }) => new OptionValueDrop({ name, available: isAvailable(name), selected: name === selectedValue }),
      ),
    };
  });
}
