import type { Resolver } from "../../graphql/api-call.ts";
import { cursorById, paginate, type ConnectionArguments } from "../../graphql/paginate.ts";
import { filterBySearch } from "../../graphql/search/filter-by-search.ts";
import type { SearchFields } from "../../graphql/search/match-search.ts";
import type { Article, Blog, Market, Metaobject, Page } from "../../state/entities.ts";
import { sortByKey } from "../sorting.ts";
import { toShopLocale } from "../types/market.ts";
import { requireNumericId } from "./products.ts";

type ListArguments = ConnectionArguments & { query?: string | null; sortKey?: string | null };

type Document = Pick<Page, "id" | "handle" | "title" | "publishedAt" | "createdAt" | "updatedAt">;

const documentFields: SearchFields<Document> = {
  id: { type: "id", read: ({ id }) => id },
  title: { type: "text", read: ({ title }) => title },
  handle: { type: "keyword", read: ({ handle }) => handle },
  published_status: { type: "keyword", read: ({ publishedAt }) => (publishedAt ? "published" : "unpublished") },
  created_at: { type: "date", read: ({ createdAt }) => createdAt },
  updated_at: { type: "date", read: ({ updatedAt }) => updatedAt },
  published_at: { type: "date", read: ({ publishedAt }) => publishedAt },
};

const pageSearch = { defaultFields: ["title"], fields: documentFields };

const articleSearch: { fields: SearchFields<Article>; defaultFields: string[] } = {
  defaultFields: ["title"],
  fields: {
    ...documentFields,
    blog_title: { type: "keyword", read: ({ blogHandle }) => blogHandle },
    author: { type: "text", read: ({ author }) => author },
    tag: { type: "keyword", read: ({ tags }) => tags },
  },
};

const blogSearch: { fields: SearchFields<Blog>; defaultFields: string[] } = {
  defaultFields: ["title"],
  fields: {
    id: { type: "id", read: ({ id }) => id },
    title: { type: "text", read: ({ title }) => title },
    handle: { type: "keyword", read: ({ handle }) => handle },
  },
};

const metaobjectSearch: { fields: SearchFields<Metaobject>; defaultFields: string[] } = {
  defaultFields: ["display_name"],
  fields: {
    id: { type: "id", read: ({ id }) => id },
    handle: { type: "keyword", read: ({ handle }) => handle },
    display_name: { type: "text", read: ({ displayName }) => displayName },
    updated_at: { type: "date", read: ({ updatedAt }) => updatedAt },
  },
};

const marketSearch: { fields: SearchFields<Market>; defaultFields: string[] } = {
  defaultFields: ["name"],
  fields: {
    id: { type: "id", read: ({ id }) => id },
    name: { type: "text", read: ({ name }) => name },
    status: { type: "keyword", read: () => "active" },
    market_type: { type: "keyword", read: () => "region" },
  },
};

const documentSortKeys = {
  ID: ({ id }: Document) => id,
  TITLE: ({ title }: Document) => title,
  UPDATED_AT: ({ updatedAt }: Document) => updatedAt,
  PUBLISHED_AT: ({ publishedAt }: Document) => publishedAt,
};

const blogSortKeys = {
  ID: ({ id }: Blog) => id,
  TITLE: ({ title }: Blog) => title,
  HANDLE: ({ handle }: Blog) => handle,
};

export const contentQueries: Record<string, Resolver> = {
  page: (_root, { id }: { id: string }, { shop }) =>
    shop.pages.find((page) => page.id === requireNumericId("Page", id)) ?? null,
  pages: (_root, args: ListArguments, call, info) => {
    const found = filterBySearch(call.shop.pages, args.query, pageSearch, call, info);
    const { sorted, cursorOf } = sortByKey(found, args.sortKey, documentSortKeys);
    return paginate(sorted, args, cursorOf);
  },
  article: (_root, { id }: { id: string }, { shop }) =>
    shop.articles.find((article) => article.id === requireNumericId("Article", id)) ?? null,
  articles: (_root, args: ListArguments, call, info) => {
    const found = filterBySearch(call.shop.articles, args.query, articleSearch, call, info);
    const { sorted, cursorOf } = sortByKey(found, args.sortKey, documentSortKeys);
    return paginate(sorted, args, cursorOf);
  },
  blog: (_root, { id }: { id: string }, { shop }) =>
    shop.blogs.find((blog) => blog.id === requireNumericId("Blog", id)) ?? null,
  blogs: (_root, args: ListArguments, call, info) => {
    const found = filterBySearch(call.shop.blogs, args.query, blogSearch, call, info);
    const { sorted, cursorOf } = sortByKey(found, args.sortKey, blogSortKeys);
    return paginate(sorted, args, cursorOf);
  },
  metaobject: (_root, { id }: { id: string }, { shop }) =>
    shop.metaobjects.find((metaobject) => metaobject.id === requireNumericId("Metaobject", id)) ?? null,
  metaobjects: (_root, args: ListArguments & { type: string }, call, info) => {
    const ofType = call.shop.metaobjects.filter((metaobject) => metaobject.type === args.type);
    return paginate(filterBySearch(ofType, args.query, metaobjectSearch, call, info), args, cursorById);
  },
  markets: (_root, args: ListArguments, call, info) =>
    paginate(filterBySearch(call.shop.markets, args.query, marketSearch, call, info), args, cursorById),
  shopLocales: (_root, { published }: { published?: boolean | null }, { shop }) =>
    published === false ? [] : shop.locales.map((locale) => toShopLocale(locale, shop.primaryLocale)),
};
