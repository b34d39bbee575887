import type { Article, Blog, Page, ShopPolicy } from "../../state/entities.ts";
import type { StoreObjects } from "./store-objects.ts";

/** Liquid's `page`. */
export function pageObject(store: StoreObjects, page: Page) {
  return {
    object_type: "page",
    id: page.id,
    title: page.title,
    handle: page.handle,
    content: page.bodyHtml,
    author: store.shop.name,
    url: store.path(`/pages/${page.handle}`),
    published_at: page.publishedAt,
    metafields: {},
  };
}

/** Liquid's `article`. */
export function articleObject(store: StoreObjects, article: Article) {
  return {
    object_type: "article",
    id: article.id,
    title: article.title,
    handle: `${article.blogHandle}/${article.handle}`,
    author: article.author,
    content: article.bodyHtml,
    excerpt: article.summaryHtml,
    excerpt_or_content: article.summaryHtml || article.bodyHtml,
    tags: article.tags,
    image: null,
    url: store.path(`/blogs/${article.blogHandle}/${article.handle}`),
    published_at: article.publishedAt,
    created_at: article.createdAt,
    metafields: {},
  };
}

/** Liquid's `blog`, newest article first. */
export function blogObject(store: StoreObjects, blog: Blog) {
  const articles = store.shop.articles
    .filter((article) => article.blogHandle === blog.handle && article.publishedAt !== null)
    .sort((a, b) => (b.publishedAt ?? "").localeCompare(a.publishedAt ?? ""));
  return {
    id: blog.id,
    title: blog.title,
    handle: blog.handle,
    url: store.path(`/blogs/${blog.handle}`),
    articles_count: articles.length,
    articles: articles.map((article) => articleObject(store, article)),
    metafields: {},
  };
}

/** Liquid's `policy`. */
export function policyObject(store: StoreObjects, policy: ShopPolicy) {
  return { id: policy.id, title: policy.title, body: policy.bodyHtml, url: store.path(`/policies/${policy.handle}`) };
}
