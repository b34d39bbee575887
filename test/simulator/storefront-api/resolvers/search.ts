import type { ApiCall, Resolvers } from "../../graphql/api-call.ts";
import { ApiError } from "../../graphql/api-error.ts";
import { paginate, type ConnectionArguments } from "../../graphql/paginate.ts";
import { asType } from "../../graphql/type-tag.ts";
import type { Article, Collection, Page, Product } from "../../state/entities.ts";
import { plainText } from "../plain-text.ts";
import { describeFilters } from "../search/describe-filters.ts";
import { filterProducts, type ProductFilter } from "../search/product-filters.ts";
import { createRanker, wordSet } from "../search/rank-text.ts";
import { searchProducts, type UnavailableProducts } from "../search/search-products.ts";
import { visibleArticles, visibleCollections, visiblePages } from "../visible-content.ts";

type SearchArguments = ConnectionArguments & {
  query: string;
  prefix?: "LAST" | "NONE" | null;
  productFilters?: ProductFilter[] | null;
  sortKey: "PRICE" | "RELEVANCE";
  types?: ("ARTICLE" | "PAGE" | "PRODUCT")[] | null;
  unavailableProducts?: UnavailableProducts | null;
};

type PredictiveSearchArguments = {
  query: string;
  limit?: number | null;
  limitScope?: "ALL" | "EACH" | null;
  searchableFields?: string[] | null;
  types?: ("ARTICLE" | "COLLECTION" | "PAGE" | "PRODUCT" | "QUERY")[] | null;
  unavailableProducts?: UnavailableProducts | null;
};

const DEFAULT_FIELDS = ["TITLE", "PRODUCT_TYPE", "VARIANTS_TITLE", "VENDOR"];
const DEFAULT_TYPES: NonNullable<PredictiveSearchArguments["types"]> = ["QUERY", "PRODUCT", "COLLECTION", "PAGE"];
const DEFAULT_LIMIT = 10;

export function search(_parent: unknown, args: SearchArguments, call: ApiCall) {
  const types = args.types ?? ["ARTICLE", "PAGE", "PRODUCT"];
  const lastIsPrefix = args.prefix === "LAST";
  const products = types.includes("PRODUCT")
    ? searchProducts(call, args.query, { lastIsPrefix, unavailableProducts: args.unavailableProducts ?? "SHOW" })
    : [];
  const filtered = args.productFilters?.length ? filterProducts(products, args.productFilters, call) : products;
  const sorted = args.sortKey === "PRICE" ? filtered.toSorted((a, b) => lowestPrice(a) - lowestPrice(b)) : filtered;
  const results = [
    ...sorted.map((product) => asType("Product", product)),
    ...(types.includes("PAGE") ? findPages(call, args.query, lastIsPrefix) : []),
    ...(types.includes("ARTICLE") ? findArticles(call, args.query, lastIsPrefix) : []),
  ];

  return {
    ...paginate(results, args, (item, index) => ({ last_id: item.id, last_value: index + 1 })),
    totalCount: results.length,
    all: products,
  };
}

export function predictiveSearch(_parent: unknown, args: PredictiveSearchArguments, call: ApiCall) {
  const limit = args.limit ?? DEFAULT_LIMIT;
  if (limit < 1 || limit > 10) throw new ApiError("INVALID_FIELD_ARGUMENTS", "limit must be within 1..10");

  const types = args.types ?? DEFAULT_TYPES;
  const found = {
    products: types.includes("PRODUCT")
      ? searchProducts(call, args.query, {
          lastIsPrefix: true,
          unavailableProducts: args.unavailableProducts ?? "LAST",
          fields: args.searchableFields ?? DEFAULT_FIELDS,
        })
      : [],
    collections: types.includes("COLLECTION") ? findCollections(call, args.query) : [],
    pages: types.includes("PAGE") ? findPages(call, args.query, true) : [],
    articles: types.includes("ARTICLE") ? findArticles(call, args.query, true) : [],
  };
  const queries = types.includes("QUERY") ? suggestQueries(args.query, found.products) : [];
  return args.limitScope === "EACH" ? limitEach({ ...found, queries }, limit) : limitAll({ ...found, queries }, limit);
}

export const searchResolvers: Resolvers = {
  SearchQuerySuggestion: { trackingParameters: () => null },
  ProductConnection: {
    filters: ({ all }: { all: readonly Product[] }, _args: unknown, call) => describeFilters(all, call),
  },
  SearchResultItemConnection: {
    productFilters: ({ all }: { all: readonly Product[] }, _args: unknown, call) => describeFilters(all, call),
  },
};

type Suggestions = {
  products: Product[];
  collections: Collection[];
  pages: Page[];
  articles: Article[];
  queries: { text: string; styledText: string }[];
};

function limitEach(found: Suggestions, limit: number): Suggestions {
  return {
    products: found.products.slice(0, limit),
    collections: found.collections.slice(0, limit),
    pages: found.pages.slice(0, limit),
    articles: found.articles.slice(0, limit),
    queries: found.queries.slice(0, limit),
  };
}

/** One limit for all kinds together: products are served first. */
function limitAll(found: Suggestions, limit: number): Suggestions {
  let left = limit;
  const take = <Item>(items: Item[]): Item[] => {
    const taken = items.slice(0, left);
    left -= taken.length;
    return taken;
  };
  return {
    products: take(found.products),
    collections: take(found.collections),
    pages: take(found.pages),
    articles: take(found.articles),
    queries: take(found.queries),
  };
}

/** Titles that go on from what was typed. */
function suggestQueries(query: string, products: readonly Product[]): Suggestions["queries"] {
  const typed = query.trim().toLowerCase();
  const titles = new Set(
    products.map((product) => product.title.toLowerCase()).filter((title) => title.startsWith(typed)),
  );
  return [...titles].map((text) => ({
    text,
    styledText: `<mark>${text.slice(0, typed.length)}</mark><span>${text.slice(typed.length)}</span>`,
  }));
}

function findPages(call: ApiCall, query: string, lastIsPrefix: boolean): Page[] {
  const rank = createRanker(query, { lastIsPrefix });
  return visiblePages(call)
    .filter((page) => isAbout(rank, page.title, plainText(page.bodyHtml)))
    .map((page) => asType("Page", page));
}

function findArticles(call: ApiCall, query: string, lastIsPrefix: boolean): Article[] {
  const rank = createRanker(query, { lastIsPrefix });
  return visibleArticles(call)
    .filter((article) => isAbout(rank, article.title, ...article.tags, plainText(article.bodyHtml)))
    .map((article) => asType("Article", article));
}

function findCollections(call: ApiCall, query: string): Collection[] {
  const rank = createRanker(query, { lastIsPrefix: true });
  return visibleCollections(call).filter((collection) => isAbout(rank, collection.title));
}

function isAbout(rank: ReturnType<typeof createRanker>, ...texts: string[]): boolean {
  return rank([{ weight: 1, words: wordSet(...texts) }]) > 0;
}

function lowestPrice(product: Product): number {
  return Math.min(...product.variants.map((variant) => variant.price));
}
