import { articleObject, blogObject, pageObject, policyObject } from "../objects/content-objects.ts";
import { collectionObject, collectionProducts } from "../objects/collection-object.ts";
import { orderObject } from "../objects/customer-object.ts";
import { ProductDrop } from "../objects/product-drop.ts";
import type { StoreObjects } from "../objects/store-objects.ts";
import type { PageContent } from "../page-content.ts";
import { listProducts } from "./collection-listing.ts";
import { searchContent, searchProducts, stripTags } from "./search-store.ts";

type Route = [pattern: RegExp, resolve: (store: StoreObjects, ...parts: string[]) => PageContent | null];

const ROUTES: Route[] = [
  [/^\/$/, indexPage],
  [/^(?:\/collections\/[^/]+)?\/products\/([^/]+)$/, productPage],
  [/^\/collections$/, collectionsPage],
  [/^\/collections\/([^/]+)$/, collectionPage],
  [/^\/cart$/, (store) => plainPage(store, "cart", "Your cart")],
  [/^\/search$/, searchPage],
  [/^\/pages\/([^/]+)$/, contentPage],
  [/^\/blogs\/([^/]+)$/, blogPage],
  [/^\/blogs\/([^/]+)\/([^/]+)$/, articlePage],
  [/^\/policies\/([^/]+)$/, policyPage],
  [/^\/account$/, (store) => plainPage(store, "customers/account", "Account")],
  [/^\/account\/login$/, (store) => plainPage(store, "customers/login", "Log in")],
  [/^\/account\/register$/, (store) => plainPage(store, "customers/register", "Create account")],
  [/^\/account\/orders\/([^/]+)$/, orderPage],
];

/** The page at a path (without locale prefix); null when there is none. */
export function resolvePage(store: StoreObjects, path: string): PageContent | null {
  const clean = path.length > 1 ? path.replace(/\/$/, "") : path;
  for (const [pattern, resolve] of ROUTES) {
    const match = pattern.exec(clean);
    if (match) return resolve(store, ...match.slice(1).map(decodePart));
  }
  return null;
}

/** The 404 page. */
export function notFoundPage(store: StoreObjects): PageContent {
  return { ...plainPage(store, "404", "404 Not Found"), status: 404 };
}

/** A page with no objects of its own. */
export function plainPage({ shop }: StoreObjects, template: string, title: string): PageContent {
  return { template, pageType: template, status: 200, title, description: shop.description ?? "", objects: {} };
}

function indexPage(store: StoreObjects): PageContent {
  return plainPage(store, "index", store.shop.name);
}

function productPage(store: StoreObjects, handle = ""): PageContent | null {
  const product = store.productByHandle(handle);
  if (!product) return null;
  const variantId = Number(store.visit.url.searchParams.get("variant")) || null;
  const object = new ProductDrop(store, product, variantId);
  return {
    ...plainPage(store, "product", product.seoTitle ?? object.title),
    description: product.seoDescription ?? excerpt(object.description),
    objects: { product: object },
    resource: { type: "product", id: product.id },
  };
}

function collectionsPage(store: StoreObjects): PageContent {
  return plainPage(store, "list-collections", "Collections");
}

function collectionPage(store: StoreObjects, handle = ""): PageContent | null {
  const record = [...store.shop.collections.values()].find((candidate) => candidate.handle === handle) ?? null;
  if (handle !== "all" && record?.publishedAt == null) return null;
  const products = collectionProducts(store, record);
  const { default_sort_by: defaultSort } = collectionObject(store, record);
  const listing = listProducts(store, products, { query: store.visit.url.searchParams, defaultSort });
  const object = collectionObject(store, record, listing);
  return {
    ...plainPage(store, "collection", object.title),
    description: excerpt(object.description),
    objects: { collection: object },
    ...(record ? { resource: { type: "collection", id: record.id } } : {}),
  };
}

function searchPage(store: StoreObjects): PageContent {
  const { searchParams } = store.visit.url;
  const terms = (searchParams.get("q") ?? "").trim();
  const types = (searchParams.get("type") ?? "product,page,article").split(",");
  const found = terms ? searchProducts(store, terms) : [];
  const listing = listProducts(store, found, { query: searchParams, defaultSort: "relevance" });
  const content = searchContent(store, terms);
  const results = [
    ...(types.includes("product") ? listing.products.map((product) => new ProductDrop(store, product)) : []),
    ...(types.includes("page") ? content.pages.map((page) => pageObject(store, page)) : []),
    ...(types.includes("article") ? content.articles.map((article) => articleObject(store, article)) : []),
  ];
  return {
    ...plainPage(store, "search", terms ? `Search: ${results.length} results found for "${terms}"` : "Search"),
    objects: {
      search: {
        terms,
        performed: terms !== "",
        results,
        results_count: results.length,
        types,
        filters: listing.filters,
        sort_by: listing.sortBy,
        default_sort_by: "relevance",
        sort_options: [
          { value: "relevance", name: "Relevance" },
          { value: "price-ascending", name: "Price, low to high" },
          { value: "price-descending", name: "Price, high to low" },
        ],
      },
    },
  };
}

function contentPage(store: StoreObjects, handle = ""): PageContent | null {
  const page = store.shop.pages.find((candidate) => candidate.handle === handle && candidate.publishedAt !== null);
  if (!page) return null;
  return {
    ...plainPage(store, "page", page.title),
    description: excerpt(page.bodyHtml),
    objects: { page: pageObject(store, page) },
    resource: { type: "page", id: page.id },
  };
}

function blogPage(store: StoreObjects, handle = ""): PageContent | null {
  const blog = store.shop.blogs.find((candidate) => candidate.handle === handle);
  if (!blog) return null;
  return { ...plainPage(store, "blog", blog.title), objects: { blog: blogObject(store, blog) } };
}

function articlePage(store: StoreObjects, blogHandle = "", handle = ""): PageContent | null {
  const blog = store.shop.blogs.find((candidate) => candidate.handle === blogHandle);
  const article = store.shop.articles.find(
    (candidate) => candidate.blogHandle === blogHandle && candidate.handle === handle && candidate.publishedAt !== null,
  );
  if (!blog || !article) return null;
  return {
    ...plainPage(store, "article", article.title),
    description: excerpt(article.summaryHtml || article.bodyHtml),
    objects: { blog: blogObject(store, blog), article: articleObject(store, article) },
    resource: { type: "article", id: article.id },
  };
}

function policyPage(store: StoreObjects, handle = ""): PageContent | null {
  const policy = store.shop.policies.find((candidate) => candidate.handle === handle);
  if (!policy) return null;
  return { ...plainPage(store, "policy", policy.title), objects: { policy: policyObject(store, policy) } };
}

function orderPage(store: StoreObjects, token = ""): PageContent | null {
  const { customer } = store.visit;
  const order = [...store.shop.orders.values()].find((candidate) => candidate.token === token);
  if (order === undefined || order.customerId === null || order.customerId !== customer?.id) return null;
  return {
    ...plainPage(store, "customers/order", `Order ${order.name}`),
    objects: { order: orderObject(store, order) },
  };
}

function excerpt(html: string): string {
  const text = stripTags(html);
  return text.length <= 160 ? text : `${text.slice(0, 157).trimEnd()}…`;
}

function decodePart(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}
