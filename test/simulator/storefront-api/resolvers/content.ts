import type { ApiCall, Resolvers } from "../../graphql/api-call.ts";
import { toGlobalId } from "../../graphql/global-id.ts";
import { cursorById, paginate, type ConnectionArguments } from "../../graphql/paginate.ts";
import { ApiError } from "../../graphql/api-error.ts";
import type { Article, Blog, Page, ShopPolicy } from "../../state/entities.ts";
import { dateTime } from "../date-time.ts";
import { plainText } from "../plain-text.ts";
import { storeUrl } from "../store-url.ts";
import { visibleArticles } from "../visible-content.ts";
import { metafieldFields } from "./metafield.ts";

/** Pages, blogs, articles and policies: what a merchant writes. */
export const contentResolvers: Resolvers = {
  Page: {
    id: (page: Page) => toGlobalId("Page", page.id),
    body: (page: Page) => page.bodyHtml,
    bodySummary: (page: Page) => plainText(page.bodyHtml, 150),
    createdAt: (page: Page) => dateTime(page.createdAt),
    updatedAt: (page: Page) => dateTime(page.updatedAt),
    seo: () => null,
    onlineStoreUrl: (page: Page, _args: unknown, { shop }) => storeUrl(shop, `/pages/${page.handle}`),
    trackingParameters: () => null,
    ...metafieldFields((page: Page) => ({
      owner: page,
      ownerId: toGlobalId("Page", page.id),
      metafields: page.metafields ?? [],
      createdAt: page.createdAt,
      updatedAt: page.updatedAt,
    })),
  },
  Blog: {
    id: (blog: Blog) => toGlobalId("Blog", blog.id),
    seo: () => null,
    onlineStoreUrl: (blog: Blog, _args: unknown, { shop }) => storeUrl(shop, `/blogs/${blog.handle}`),
    authors: (blog: Blog, _args: unknown, call) =>
      [...new Set(articlesOf(blog, call).map((article) => article.author))].map(author),
    articleByHandle: (blog: Blog, { handle }: { handle: string }, call) =>
      articlesOf(blog, call).find((article) => article.handle === handle) ?? null,
    articles: (blog: Blog, args: ConnectionArguments, call) => paginate(articlesOf(blog, call), args, cursorById),
  },
  Article: {
    id: (article: Article) => toGlobalId("Article", article.id),
    author: (article: Article) => author(article.author),
    authorV2: (article: Article) => author(article.author),
    blog: (article: Article, _args: unknown, { shop }) => {
      const blog = shop.blogs.find((candidate) => candidate.handle === article.blogHandle);
      if (!blog)
        throw new ApiError(
          "NOT_FOUND",
          `The article ${article.handle} belongs to no blog; seed ${article.blogHandle}.`,
        );
      return blog;
    },
    content: (article: Article, { truncateAt }: { truncateAt?: number | null }) =>
      plainText(article.bodyHtml, truncateAt),
    contentHtml: (article: Article) => article.bodyHtml,
    excerpt: (article: Article, { truncateAt }: { truncateAt?: number | null }) =>
      article.summaryHtml === "" ? null : plainText(article.summaryHtml, truncateAt),
    excerptHtml: (article: Article) => (article.summaryHtml === "" ? null : article.summaryHtml),
    image: () => null,
    publishedAt: (article: Article) => dateTime(article.publishedAt ?? article.createdAt),
    seo: () => null,
    onlineStoreUrl: (article: Article, _args: unknown, { shop }) =>
      storeUrl(shop, `/blogs/${article.blogHandle}/${article.handle}`),
    trackingParameters: () => null,
    ...metafieldFields((article: Article) => ({
      owner: article,
      ownerId: toGlobalId("Article", article.id),
      metafields: article.metafields ?? [],
      createdAt: article.createdAt,
      updatedAt: article.updatedAt,
    })),
  },
  ShopPolicy: {
    id: (policy: ShopPolicy) => toGlobalId("ShopPolicy", policy.id),
    body: (policy: ShopPolicy) => policy.bodyHtml,
    url: (policy: ShopPolicy, _args: unknown, { shop }) => storeUrl(shop, `/policies/${policy.handle}`),
  },
};

function articlesOf(blog: Blog, call: ApiCall): Article[] {
  return visibleArticles(call).filter((article) => article.blogHandle === blog.handle);
}

function author(name: string) {
  const [firstName = name, ...rest] = name.split(" ");
  return { name, firstName, lastName: rest.join(" "), email: "", bio: null };
}
