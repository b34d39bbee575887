import { isPublished } from "../commerce/is-published.ts";
import type { ApiCall } from "../graphql/api-call.ts";
import type { Article, Collection, Page, Product } from "../state/entities.ts";

/** What shoppers may see: records whose publication date has come. */
export function visibleProducts({ shop, simulator }: ApiCall): Product[] {
  const now = simulator.clock.now();
  return [...shop.products.values()].filter((product) => isPublished(product, now));
}

export function visibleCollections(call: ApiCall): Collection[] {
  return [...call.shop.collections.values()].filter((collection) => hasAppeared(collection.publishedAt, call));
}

export function visiblePages(call: ApiCall): Page[] {
  return call.shop.pages.filter((page) => hasAppeared(page.publishedAt, call));
}

export function visibleArticles(call: ApiCall): Article[] {
  return call.shop.articles.filter((article) => hasAppeared(article.publishedAt, call));
}

function hasAppeared(publishedAt: string | null, { simulator }: ApiCall): boolean {
  return publishedAt !== null && new Date(publishedAt).getTime() <= simulator.clock.now().getTime();
}
