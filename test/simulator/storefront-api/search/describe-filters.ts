import { decimalAmount } from "../../commerce/decimal-amount.ts";
import { presentmentFor } from "../../commerce/presentment.ts";
import type { ApiCall } from "../../graphql/api-call.ts";
import type { Product } from "../../state/entities.ts";
import { isForSale } from "./fits-product.ts";
import type { ProductFilter } from "./product-filters.ts";

export type Filter = {
  id: string;
  label: string;
  type: "BOOLEAN" | "LIST" | "PRICE_RANGE";
  presentation: "TEXT" | null;
  values: FilterValue[];
};

type FilterValue = { id: string; label: string; count: number; input: string; image: null; swatch: null };

/** The filters that a list of products offers: availability, price, type, vendor and every option with a choice. */
export function describeFilters(products: readonly Product[], call: ApiCall): Filter[] {
  const available = products.filter((product) => isForSale(product, call)).length;
  const optionNames = new Set(products.flatMap((product) => product.options.map((option) => option.name)));
  optionNames.delete("Title");

  const availability: Filter = {
    id: "filter.v.availability",
    label: "Availability",
    type: "LIST",
    presentation: "TEXT",
    values: [
      value("filter.v.availability.1", "In stock", available, { available: true }),
      value("filter.v.availability.0", "Out of stock", products.length - available, { available: false }),
    ],
  };

  return [
    availability,
    priceFilter(products, call),
    listFilter("filter.p.product_type", "Product type", products, {
      valuesOf: (product) => [product.productType],
      inputOf: (productType) => ({ productType }),
    }),
    listFilter("filter.p.vendor", "Brand", products, {
      valuesOf: (product) => [product.vendor],
      inputOf: (productVendor) => ({ productVendor }),
    }),
    ...[...optionNames].map((name) =>
      listFilter(`filter.v.option.${slug(name)}`, name, products, {
        valuesOf: (product) =>
          product.options
            .filter((option) => option.name === name)
            .flatMap((option) => option.values.map((v) => v.name)),
        inputOf: (optionValue) => ({ variantOption: { name: name.toLowerCase(), value: optionValue } }),
      }),
    ),
  ].filter((filter) => filter.values.length > 0);
}

function listFilter(
  id: string,
  label: string,
  products: readonly Product[],
  reading: { valuesOf: (product: Product) => string[]; inputOf: (value: string) => ProductFilter },
): Filter {
  const counts = new Map<string, number>();
  for (const product of products) {
    for (const name of new Set(reading.valuesOf(product))) {
      if (name !== "") counts.set(name, (counts.get(name) ?? 0) + 1);
    }
  }
  const values = [...counts].map(([name, count]) => value(`${id}.${slug(name)}`, name, count, reading.inputOf(name)));
  return { id, label, type: "LIST", presentation: "TEXT", values };
}

function priceFilter(products: readonly Product[], { shop, buyerContext }: ApiCall): Filter {
  const presentment = presentmentFor(shop, buyerContext.countryCode);
  const highest = Math.max(
    0,
    ...products.flatMap((product) => product.variants.map((variant) => presentment.price(variant.price))),
  );
  const max = Number(decimalAmount(highest, presentment.currency));
  return {
    id: "filter.v.price",
    label: "Price",
    type: "PRICE_RANGE",
    presentation: null,
    values: [value("filter.v.price", "Price", 0, { price: { min: 0, max } })],
  };
}

function value(id: string, label: string, count: number, input: ProductFilter): FilterValue {
  return { id, label, count, input: JSON.stringify(input), image: null, swatch: null };
}

function slug(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "-");
}
