import type { Product, ShopState } from "../../state/entities.ts";

/** Products in one of the orders of `sort_by`; an unknown order keeps what was given. */
export function sortProducts(shop: ShopState, products: Product[], sortBy: string): Product[] {
  const lowestPrice = (product: Product) => Math.min(...product.variants.map((variant) => variant.price));
  switch (sortBy) {
    case "title-ascending":
      return products.toSorted((a, b) => a.title.localeCompare(b.title));
    case "title-descending":
      return products.toSorted((a, b) => b.title.localeCompare(a.title));
    case "price-ascending":
      return products.toSorted((a, b) => lowestPrice(a) - lowestPrice(b));
    case "price-descending":
      return products.toSorted((a, b) => lowestPrice(b) - lowestPrice(a));
    case "created-descending":
      return products.toSorted((a, b) => b.createdAt.localeCompare(a.createdAt));
    case "best-selling": {
      const sold = unitsSold(shop);
      return products.toSorted((a, b) => (sold.get(b.id) ?? 0) - (sold.get(a.id) ?? 0));
    }
    default:
      return products;
  }
}

function unitsSold(shop: ShopState): Map<number, number> {
  const sold = new Map<number, number>();
  for (const line of [...shop.orders.values()].flatMap((order) => order.lines)) {
    sold.set(line.productId, (sold.get(line.productId) ?? 0) + line.quantity);
  }
  return sold;
}
