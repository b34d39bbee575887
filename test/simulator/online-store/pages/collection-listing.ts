import { minorUnits } from "../../commerce/decimal-amount.ts";
import type { Product, Variant } from "../../state/entities.ts";
import { handleize } from "../liquid/url-filters.ts";
import type { ProductFilter } from "../objects/collection-object.ts";
import type { StoreObjects } from "../objects/store-objects.ts";
import { sortProducts } from "./sort-products.ts";

type VariantTest = (product: Product, variant: Variant) => boolean;

/** Sorts and filters products by a page's query (`sort_by`, `filter.v.*`, `filter.p.*`). */
export function listProducts(
  store: StoreObjects,
  all: Product[],
  options: { query: URLSearchParams; defaultSort: string },
) {
  const { query, defaultSort } = options;
  const sortBy = query.get("sort_by") ?? defaultSort;
  const filters = describeFilters(store, all, query);
  const tests = variantTests(store, query, filters);
  const products = all.filter((product) =>
    product.variants.some((variant) => tests.every((passes) => passes(product, variant))),
  );
  return { products: sortProducts(store.shop, products, sortBy), allCount: all.length, sortBy, filters };
}

/** The values of a list filter by its parameter, with the variants that have each. */
function listFilters(all: Product[]): { label: string; param: string; valuesOf: (product: Product) => string[] }[] {
  const optionNames = [...new Set(all.flatMap((product) => product.options.map((option) => option.name)))];
  const options = optionNames
    .filter((name) => name !== "Title")
    .map((name) => ({
      label: name,
      param: `filter.v.option.${handleize(name)}`,
      valuesOf: (product: Product) => [...new Set(product.variants.flatMap((variant) => optionValue(variant, name)))],
    }));
  return [
    { label: "Product type", param: "filter.p.product_type", valuesOf: (product) => nonEmpty(product.productType) },
    ...options,
    { label: "Brand", param: "filter.p.vendor", valuesOf: (product) => nonEmpty(product.vendor) },
  ];
}

function describeFilters(store: StoreObjects, all: Product[], query: URLSearchParams): ProductFilter[] {
  const availability = [
    { label: "In stock", value: "1", wanted: true },
    { label: "Out of stock", value: "0", wanted: false },
  ].map(({ label, value, wanted }) => ({
    label,
    value,
    count: all.filter((product) => product.variants.some(store.stock.isAvailable) === wanted).length,
    active: query.getAll("filter.v.availability").includes(value),
    param_name: "filter.v.availability",
  }));

  const lists = listFilters(all).map(({ label, param, valuesOf }): ProductFilter => {
    const counts = new Map<string, number>();
    for (const value of all.flatMap(valuesOf)) counts.set(value, (counts.get(value) ?? 0) + 1);
    const active = query.getAll(param);
    return {
      label,
      param_name: param,
      type: "list",
      values: [...counts].map(([value, count]) => ({
        label: value,
        value,
        count,
        active: active.includes(value),
        param_name: param,
      })),
      ...NO_RANGE,
    };
  });

  const prices = all.flatMap((product) => product.variants.map((variant) => store.presentment.price(variant.price)));
  const price: ProductFilter = {
    label: "Price",
    param_name: "filter.v.price",
    type: "price_range",
    values: [],
    min_value: priceParameter(store, query, "gte"),
    max_value: priceParameter(store, query, "lte"),
    range_max: prices.length > 0 ? prices.reduce((highest, amount) => Math.max(highest, amount), 0) : 0,
  };

  return [
    { label: "Availability", param_name: "filter.v.availability", type: "boolean", values: availability, ...NO_RANGE },
    price,
    ...lists.filter((filter) => filter.values.length > 1),
  ];
}

const NO_RANGE = { min_value: null, max_value: null, range_max: null };

function variantTests(store: StoreObjects, query: URLSearchParams, filters: ProductFilter[]): VariantTest[] {
  const tests: VariantTest[] = [];
  const availability = query.getAll("filter.v.availability");
  if (availability.length === 1) {
    tests.push((_product, variant) => store.stock.isAvailable(variant) === (availability[0] === "1"));
  }

  const least = priceParameter(store, query, "gte");
  const most = priceParameter(store, query, "lte");
  if (least !== null) tests.push((_product, variant) => store.presentment.price(variant.price) >= least);
  if (most !== null) tests.push((_product, variant) => store.presentment.price(variant.price) <= most);

  for (const { param_name: param, label } of filters.filter((filter) => filter.type === "list")) {
    const wanted = query.getAll(param);
    if (wanted.length === 0) continue;
    tests.push((product, variant) => {
      if (param === "filter.p.vendor") return wanted.includes(product.vendor);
      if (param === "filter.p.product_type") return wanted.includes(product.productType);
      return optionValue(variant, label).some((value) => wanted.includes(value));
    });
  }
  return tests;
}

/** A price limit in minor units; Shopify's parameter is a plain amount such as `49.90`. */
function priceParameter(store: StoreObjects, query: URLSearchParams, bound: "gte" | "lte"): number | null {
  const text = query.get(`filter.v.price.${bound}`);
  if (!text || Number.isNaN(Number(text))) return null;
  return minorUnits(text, store.presentment.currency);
}

function optionValue(variant: Variant, name: string): string[] {
  return variant.selectedOptions.filter((option) => option.name === name).map((option) => option.value);
}

function nonEmpty(text: string): string[] {
  return text ? [text] : [];
}
