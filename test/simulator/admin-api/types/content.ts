import type { Resolver } from "../../graphql/api-call.ts";
import { toGlobalId } from "../../graphql/global-id.ts";
import { cursorById, paginate, type ConnectionArguments } from "../../graphql/paginate.ts";
import type { Article, Blog, Metaobject, Page, ShopState } from "../../state/entities.ts";
import { plainText } from "../../storefront-api/plain-text.ts";
import { exactCount } from "./product.ts";

const SUMMARY_LENGTH = 150;

export const pageFields: Record<string, Resolver> = {
  id: (page: Page) => toGlobalId("Page", page.id),
  body: (page: Page) => page.bodyHtml,
  bodySummary: (page: Page) => plainText(page.bodyHtml, SUMMARY_LENGTH),
  isPublished: (page: Page) => page.publishedAt !== null,
  templateSuffix: () => null,
  translations: () => [],
};

export const articleFields: Record<string, Resolver> = {
  id: (article: Article) => toGlobalId("Article", article.id),
  author: (article: Article) => ({ name: article.author }),
  blog: (article: Article, _args, { shop }) => shop.blogs.find((blog) => blog.handle === article.blogHandle) ?? null,
  body: (article: Article) => article.bodyHtml,
  summary: (article: Article) => article.summaryHtml,
  isPublished: (article: Article) => article.publishedAt !== null,
  image: () => null,
  templateSuffix: () => null,
  translations: () => [],
};

export const blogFields: Record<string, Resolver> = {
  id: (blog: Blog) => toGlobalId("Blog", blog.id),
  articles: (blog: Blog, args: ConnectionArguments, { shop }) => paginate(articlesOf(shop, blog), args, cursorById),
  articlesCount: (blog: Blog, _args, { shop }) => exactCount(articlesOf(shop, blog).length),
  tags: (blog: Blog, _args, { shop }) => [...new Set(articlesOf(shop, blog).flatMap((article) => article.tags))],
  commentPolicy: () => "CLOSED",
  createdAt: (_blog: Blog, _args, { shop }) => shop.createdAt,
  updatedAt: (_blog: Blog, _args, { shop }) => shop.createdAt,
  templateSuffix: () => null,
  translations: () => [],
};

export const metaobjectFields: Record<string, Resolver> = {
  id: (metaobject: Metaobject) => toGlobalId("Metaobject", metaobject.id),
  field: (metaobject: Metaobject, { key }: { key: string }) =>
    metaobject.fields.find((field) => field.key === key) ?? null,
  values: (metaobject: Metaobject) =>
    Object.fromEntries(metaobject.fields.map(({ key, type, value }) => [key, { type, value }])),
  createdAt: (metaobject: Metaobject) => metaobject.updatedAt,
};

export const metaobjectFieldFields: Record<string, Resolver> = {
  jsonValue: ({ value }: { value: string }) => value,
  reference: () => null,
};

function articlesOf(shop: ShopState, blog: Blog): Article[] {
  return shop.articles.filter((article) => article.blogHandle === blog.handle);
}
