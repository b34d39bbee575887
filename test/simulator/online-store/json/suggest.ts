import { decimalAmount } from "../../commerce/decimal-amount.ts";
import type { Article, Collection, Page, Product, ProductImage } from "../../state/entities.ts";
import { escapeHtml } from "../liquid/escape-html.ts";
import type { StoreObjects } from "../objects/store-objects.ts";
import { queryTerms, searchContent, searchProducts } from "../pages/search-store.ts";
import type { SuggestRequest } from "./suggest-request.ts";

export type Suggestions = {
  products: Product[];
  collections: Collection[];
  pages: Page[];
  articles: Article[];
  queries: string[];
};

/** What predictive search finds, limited as the request asks. */
export function suggest(store: StoreObjects, request: SuggestRequest): Suggestions {
  const { query, types, limit, limitScope } = request;
  const terms = queryTerms(query);
  const content = searchContent(store, query);
  const found: Suggestions = {
    products: types.includes("product") ? orderByStock(store, searchProducts(store, query), request) : [],
    collections: types.includes("collection") ? matchingCollections(store, terms) : [],
    pages: types.includes("page") ? content.pages : [],
    articles: types.includes("article") ? content.articles : [],
    queries: types.includes("query") && store.visit.locale.startsWith("en") ? completions(store, query) : [],
  };

  let left = limit;
  const take = <Item>(items: Item[]) => {
    const taken = items.slice(0, limitScope === "each" ? limit : left);
    left -= taken.length;
    return taken;
  };
  // Queries do not use up the limit that the other types share.
  return {
    products: take(found.products),
    collections: take(found.collections),
    pages: take(found.pages),
    articles: take(found.articles),
    queries: found.queries.slice(0, limit),
  };
}

/** Body of `/search/suggest.json`: prices are decimal strings, addresses carry the position. */
export function suggestJson(store: StoreObjects, request: SuggestRequest) {
  const found = suggest(store, request);
  const results = {
    queries: found.queries.map((text) => ({
      text,
      styled_text: styledText(text, request.query),
      url: `${store.path("/search")}?q=${encodeURIComponent(text)}&_pos=1&_psq=${encodeURIComponent(request.query)}&_ss=e&_v=1.0`,
    })),
    products: found.products.map((product, index) => productSuggestion(store, product, request, index + 1)),
    collections: found.collections.map((collection, index) => ({
      body: collection.descriptionHtml,
      handle: collection.handle,
      id: collection.id,
      published_at: collection.publishedAt,
      title: collection.title,
      url: tracked(store.path(`/collections/${collection.handle}`), request, index + 1),
      featured_image: featuredImage(store, collection.image, collection.title),
    })),
    pages: found.pages.map((page, index) => ({
      author: store.shop.name,
      body: page.bodyHtml,
      handle: page.handle,
      id: page.id,
      published_at: page.publishedAt,
      title: page.title,
      url: tracked(store.path(`/pages/${page.handle}`), request, index + 1),
    })),
    articles: found.articles.map((article, index) => ({
      author: article.author,
      body: article.bodyHtml,
      handle: `${article.blogHandle}/${article.handle}`,
      id: article.id,
      image: null,
      published_at: article.publishedAt,
      summary_html: article.summaryHtml,
      tags: article.tags,
      title: article.title,
      url: tracked(store.path(`/blogs/${article.blogHandle}/${article.handle}`), request, index + 1),
    })),
  };
  const keys = {
    query: "queries",
    product: "products",
    collection: "collections",
    page: "pages",
    article: "articles",
  } as const;
  return { resources: { results: Object.fromEntries(request.types.map((type) => [keys[type], results[keys[type]]])) } };
}

function productSuggestion(store: StoreObjects, product: Product, request: SuggestRequest, position: number) {
  const { presentment } = store;
  const amount = (value: number) => decimalAmount(value, presentment.currency);
  const prices = product.variants.map((variant) => presentment.price(variant.price));
  const compareAt = product.variants.flatMap(({ compareAtPrice }) =>
    compareAtPrice === null ? [] : [presentment.price(compareAtPrice)],
  );
  const title = store.text(product, "title", product.title);
  const image = featuredImage(store, product.images[0] ?? null, title);
  const terms = queryTerms(request.query);
  const matching = product.variants.filter((variant) => terms.some((term) => queryTerms(variant.title).includes(term)));
  return {
    available: product.variants.some((variant) => store.stock.isAvailable(variant)),
    body: store.text(product, "body_html", product.descriptionHtml),
    compare_at_price_max: amount(Math.max(0, ...compareAt)),
    compare_at_price_min: amount(compareAt.length > 0 ? Math.min(...compareAt) : 0),
    handle: product.handle,
    id: product.id,
    image: image.url,
    price: amount(Math.min(...prices)),
    price_max: amount(Math.max(...prices)),
    price_min: amount(Math.min(...prices)),
    tags: product.tags,
    title,
    type: product.productType,
    url: tracked(store.path(`/products/${product.handle}`), request, position),
    variants: matching.map((variant) => ({
      available: store.stock.isAvailable(variant),
      compare_at_price: variant.compareAtPrice === null ? null : amount(presentment.price(variant.compareAtPrice)),
      id: variant.id,
      image: featuredImage(store, product.images.find((candidate) => candidate.id === variant.imageId) ?? null, title)
        .url,
      price: amount(presentment.price(variant.price)),
      title: variant.title,
      url: `${store.path(`/products/${product.handle}`)}?variant=${variant.id}`,
    })),
    vendor: product.vendor,
    featured_image: image,
  };
}

function featuredImage(store: StoreObjects, image: ProductImage | null, alt: string) {
  if (!image) return { alt: null, aspect_ratio: null, height: null, url: null, width: null };
  return {
    alt: image.altText ?? alt,
    aspect_ratio: image.height > 0 ? image.width / image.height : null,
    height: image.height,
    url: image.url.startsWith("/") ? `${store.visit.url.origin}${image.url}` : image.url,
    width: image.width,
  };
}

function orderByStock(store: StoreObjects, products: Product[], { unavailable }: SuggestRequest): Product[] {
  if (unavailable === "show") return products;
  const isAvailable = (product: Product) => product.variants.some((variant) => store.stock.isAvailable(variant));
  const available = products.filter(isAvailable);
  return unavailable === "hide" ? available : [...available, ...products.filter((product) => !isAvailable(product))];
}

function matchingCollections(store: StoreObjects, terms: string[]): Collection[] {
  return [...store.shop.collections.values()].filter(
    (collection) =>
      collection.publishedAt !== null &&
      terms.every((term) => queryTerms(collection.title).some((word) => word.startsWith(term))),
  );
}

/** Words of product titles and types that complete what was typed. */
function completions(store: StoreObjects, query: string): string[] {
  const typed = query.toLowerCase();
  const phrases = store.published().flatMap((product) => [product.productType, product.title]);
  const starting = phrases.map((phrase) => phrase.toLowerCase()).filter((phrase) => phrase.startsWith(typed));
  return [...new Set(starting)].filter((phrase) => phrase !== typed);
}

function styledText(text: string, query: string): string {
  const typed = text.slice(0, query.length);
  return `<mark>${escapeHtml(typed)}</mark><span>${escapeHtml(text.slice(query.length))}</span>`;
}

function tracked(url: string, { query }: SuggestRequest, position: number): string {
  return `${url}?_pos=${position}&_psq=${encodeURIComponent(query)}&_ss=e&_v=1.0`;
}
