import { isPublished } from "../commerce/is-published.ts";
import { findVariant } from "../commerce/find-variant.ts";
import type { ApiCall } from "../graphql/api-call.ts";
import { parseGlobalId } from "../graphql/global-id.ts";
import { asType } from "../graphql/type-tag.ts";
import { visibleArticles, visiblePages } from "./visible-content.ts";
import { variantNode } from "./variant-node.ts";

/** The record behind a global id, as far as the store shows it to shoppers; null otherwise. */
export function findNode(globalId: string, call: ApiCall): object | null {
  const parsed = parseGlobalId(globalId);
  if (!parsed) return null;
  const { shop, simulator } = call;
  const id = Number(parsed.id);
  const mark = <Value extends object>(value: Value | null | undefined) => (value ? asType(parsed.type, value) : null);

  switch (parsed.type) {
    case "Product": {
      const product = shop.products.get(id);
      return mark(product && isPublished(product, simulator.clock.now()) ? product : null);
    }
    case "ProductVariant": {
      const found = findVariant(shop, id);
      return found && isPublished(found.product, simulator.clock.now())
        ? variantNode(found.product, found.variant, call)
        : null;
    }
    case "Collection":
      return mark(shop.collections.get(id));
    case "Page":
      return mark(visiblePages(call).find((page) => page.id === id));
    case "Article":
      return mark(visibleArticles(call).find((article) => article.id === id));
    case "Blog":
      return mark(shop.blogs.find((blog) => blog.id === id));
    case "Metaobject":
      return mark(shop.metaobjects.find((metaobject) => metaobject.id === id));
    case "ShopPolicy":
      return mark(shop.policies.find((policy) => policy.id === id));
    case "Market":
      return mark(shop.markets.find((market) => market.id === id));
    case "Shop":
      return mark(shop.id === id ? shop : null);
    default:
      return null;
  }
}
