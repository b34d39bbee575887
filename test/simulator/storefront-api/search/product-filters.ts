import { minorUnits } from "../../commerce/decimal-amount.ts";
import { presentmentFor } from "../../commerce/presentment.ts";
import { isVariantForSale } from "../../commerce/sellable-quantity.ts";
import type { ApiCall } from "../../graphql/api-call.ts";
import type { Product, Variant } from "../../state/entities.ts";

/** One entry of `filters:`; entries about the same thing are alternatives, different things must all hold. */
export type ProductFilter = {
  available?: boolean | null;
  price?: { min?: number | null; max?: number | null } | null;
  productType?: string | null;
  productVendor?: string | null;
  tag?: string | null;
  variantOption?: { name: string; value: string } | null;
  productMetafield?: MetafieldFilter | null;
  variantMetafield?: MetafieldFilter | null;
};

type MetafieldFilter = { namespace: string; key: string; value: string };
type VariantTest = (product: Product, variant: Variant) => boolean;

/** The products with a variant that passes all filters. */
export function filterProducts(
  products: readonly Product[],
  filters: readonly ProductFilter[],
  call: ApiCall,
): Product[] {
  const groups = new Map<string, VariantTest[]>();
  for (const { group, test } of filters.flatMap((filter) => testsOf(filter, call))) {
    groups.set(group, [...(groups.get(group) ?? []), test]);
  }
  return products.filter((product) =>
    product.variants.some((variant) =>
      [...groups.values()].every((tests) => tests.some((test) => test(product, variant))),
    ),
  );
}

function testsOf(filter: ProductFilter, call: ApiCall): { group: string; test: VariantTest }[] {
  const tests: { group: string; test: VariantTest }[] = [];
  const add = (group: string, test: VariantTest) => tests.push({ group, test });
  const { available, price, productType, productVendor, tag, variantOption, productMetafield, variantMetafield } =
    filter;

  if (available != null) add("available", (product, variant) => isForSale(product, variant, call) === available);
  if (price != null) add("price", priceTest(price, call));
  if (productType != null) add("type", (product) => product.productType === productType);
  if (productVendor != null) add("vendor", (product) => product.vendor === productVendor);
  if (tag != null) add("tag", (product) => product.tags.includes(tag));
  if (variantOption != null) {
    add(`option ${variantOption.name.toLowerCase()}`, (_product, variant) =>
      variant.selectedOptions.some(
        (option) =>
          option.name.toLowerCase() === variantOption.name.toLowerCase() &&
          option.value.toLowerCase() === variantOption.value.toLowerCase(),
      ),
    );
  }
  if (productMetafield != null) {
    add(metafieldGroup(productMetafield), (product) => hasMetafield(product, productMetafield));
  }
  if (variantMetafield != null) {
    add(metafieldGroup(variantMetafield), (_product, variant) => hasMetafield(variant, variantMetafield));
  }
  return tests;
}

function priceTest(
  { min, max }: { min?: number | null; max?: number | null },
  { shop, buyerContext }: ApiCall,
): VariantTest {
  const presentment = presentmentFor(shop, buyerContext.countryCode);
  const least = minorUnits(min ?? 0, presentment.currency);
  const most = max == null ? Infinity : minorUnits(max, presentment.currency);
  return (_product, variant) => {
    const price = presentment.price(variant.price);
    return price >= least && price <= most;
  };
}

function isForSale(product: Product, variant: Variant, { shop, simulator }: ApiCall): boolean {
  return isVariantForSale({ shop, product, variant, countryCode: null, now: simulator.clock.now() });
}

function hasMetafield(owner: Product | Variant, wanted: MetafieldFilter): boolean {
  return owner.metafields.some(
    (metafield) =>
      metafield.namespace === wanted.namespace && metafield.key === wanted.key && metafield.value === wanted.value,
  );
}

function metafieldGroup({ namespace, key }: MetafieldFilter): string {
  return `metafield ${namespace}.${key}`;
}
