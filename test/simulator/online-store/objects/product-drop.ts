import { Drop } from "liquidjs";
import type { Product, Variant } from "../../state/entities.ts";
import { productJson } from "../json/product-json.ts";
import { imageObject } from "./image-object.ts";
import { metafieldsObject } from "./metafields-object.ts";
import { OptionValueDrop } from "./option-value-drop.ts";
import type { StoreObjects } from "./store-objects.ts";
import { variantObject } from "./variant-object.ts";

/**
 * Liquid's `product`. A listing makes one of each of thousands of products and shows 24, so everything is worked out
 * when a template asks for it. `selectedVariantId` comes from `?variant=`.
 */
export class ProductDrop extends Drop {
  readonly object_type = "product";
  readonly requires_selling_plan = false;
  readonly quantity_price_breaks_configured = false;
  readonly gift_card = false;
  readonly #store: StoreObjects;
  readonly #product: Product;
  readonly #selectedVariantId: number | null;
  #available: { variant: Variant | null } | null = null;

  constructor(store: StoreObjects, product: Product, selectedVariantId: number | null = null) {
    super();
    this.#store = store;
    this.#product = product;
    this.#selectedVariantId = selectedVariantId;
  }

  get id() {
    return this.#product.id;
  }

  get title() {
    return this.#store.text(this.#product, "title", this.#product.title);
  }

  get handle() {
    return this.#product.handle;
  }

  get description() {
    return this.#store.text(this.#product, "body_html", this.#product.descriptionHtml);
  }

  get content() {
    return this.description;
  }

  get vendor() {
    return this.#product.vendor;
  }

  get type() {
    return this.#product.productType;
  }

  get tags() {
    return this.#product.tags;
  }

  get url() {
    return this.#store.path(`/products/${this.#product.handle}`);
  }

  get published_at() {
    return this.#product.publishedAt;
  }

  get created_at() {
    return this.#product.createdAt;
  }

  get price() {
    return lowest(this.#prices());
  }

  get price_min() {
    return lowest(this.#prices());
  }

  get price_max() {
    return highest(this.#prices());
  }

  get price_varies() {
    return this.price_min !== this.price_max;
  }

  get compare_at_price() {
    return lowest(this.#compareAtPrices()) || null;
  }

  get compare_at_price_min() {
    return lowest(this.#compareAtPrices());
  }

  get compare_at_price_max() {
    return highest(this.#compareAtPrices());
  }

  get compare_at_price_varies() {
    return this.compare_at_price_min !== this.compare_at_price_max;
  }

  get available() {
    return this.#firstAvailable() !== null;
  }

  get has_only_default_variant() {
    return this.#product.variants.length === 1 && this.#product.variants[0]?.title === "Default Title";
  }

  get variants_count() {
    return this.#product.variants.length;
  }

  get variants() {
    return this.#product.variants.map((variant) => variantObject(this.#store, this.#product, variant));
  }

  get selected_variant() {
    return this.#toObject(this.#selected());
  }

  get first_available_variant() {
    return this.#toObject(this.#firstAvailable());
  }

  get selected_or_first_available_variant() {
    return this.#toObject(this.#chosen());
  }

  get options() {
    return this.#product.options.map((option) => option.name);
  }

  /** Options with their values; a value is available when the variant that differs from the chosen one only in it is. */
  get options_with_values() {
    const chosen = this.#chosen()?.selectedOptions.map((option) => option.value) ?? [];
    const isAvailable = (name: string, index: number) =>
      this.#product.variants.some(
        (variant) =>
          this.#store.stock.isAvailable(variant) &&
          variant.selectedOptions.every(({ value }, at) => value === (at === index ? name : chosen[at])),
      );
    return this.#product.options.map((option, index) => ({
      name: option.name,
      position: index + 1,
      selected_value: chosen[index] ?? null,
      values: option.values.map(({ name }) => {
        const selected = name === chosen[index];
        return new OptionValueDrop({ name, available: isAvailable(name, index), selected });
      }),
    }));
  }

  get images() {
    return this.#product.images.map((image, index) => imageObject(image, index + 1, this.title));
  }

  get media() {
    return this.images;
  }

  get featured_image() {
    const [image] = this.#product.images;
    return image ? imageObject(image, 1, this.title) : null;
  }

  get featured_media() {
    return this.featured_image;
  }

  get metafields() {
    return metafieldsObject(this.#product.metafields);
  }

  get collections() {
    return [...this.#store.shop.collections.values()]
      .filter((collection) => collection.productIds.includes(this.#product.id))
      .map(({ id, handle, title }) => ({ id, handle, title, url: this.#store.path(`/collections/${handle}`) }));
  }

  get selling_plan_groups() {
    return [];
  }

  /** `product | json` prints what `/products/<handle>.js` answers. */
  toJSON() {
    return productJson(this.#store, this.#product);
  }

  #prices(): number[] {
    return this.#product.variants.map((variant) => this.#store.presentment.price(variant.price));
  }

  #compareAtPrices(): number[] {
    return this.#product.variants.flatMap(({ compareAtPrice }) =>
      compareAtPrice === null ? [] : [this.#store.presentment.price(compareAtPrice)],
    );
  }

  #firstAvailable(): Variant | null {
    const find = () => this.#product.variants.find((variant) => this.#store.stock.isAvailable(variant)) ?? null;
    return (this.#available ??= { variant: find() }).variant;
  }

  #selected(): Variant | null {
    return this.#product.variants.find((variant) => variant.id === this.#selectedVariantId) ?? null;
  }

  #chosen(): Variant | null {
    return this.#selected() ?? this.#firstAvailable() ?? this.#product.variants[0] ?? null;
  }

  #toObject(variant: Variant | null) {
    return variant && variantObject(this.#store, this.#product, variant);
  }
}

function lowest(prices: number[]): number {
  return prices.length === 0 ? 0 : Math.min(...prices);
}

function highest(prices: number[]): number {
  return prices.length === 0 ? 0 : Math.max(...prices);
}
