import type { ApiCall } from "../graphql/api-call.ts";
import { cursorById, paginate, type ConnectionArguments } from "../graphql/paginate.ts";
import type { Product } from "../state/entities.ts";
import { filterProducts, type ProductFilter } from "./search/product-filters.ts";

export type ProductListArguments = ConnectionArguments & { filters?: ProductFilter[] | null };

/** A page of sorted products; `all` is the whole list, whose filters are worked out when they are asked for. */
export function productConnection(products: readonly Product[], args: ProductListArguments, call: ApiCall) {
  const filtered = args.filters?.length ? filterProducts(products, args.filters, call) : products;
  return {
    ...paginate(filtered, args, cursorById),
    all: products,
  };
}
