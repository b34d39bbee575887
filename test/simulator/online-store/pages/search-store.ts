import type { Article, Page, Product } from "../../state/entities.ts";
import type { StoreObjects } from "../objects/store-objects.ts";

/** Words of a query, lower case. */
export function queryTerms(query: string): string[] {
  return query
    .toLowerCase()
    .normalize("NFKC")
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter(Boolean);
}

/** Published products that have every word of the query, best first; the last word may be the start of one. */
export function searchProducts(store: StoreObjects, query: string): Product[] {
  const terms = queryTerms(query);
  if (terms.length === 0) return [];
  return store
    .published()
    .map((product) => ({ product, score: scoreProduct(store, product, terms) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ product }) => product);
}

/** Pages and articles with every word of the query. */
export function searchContent(store: StoreObjects, query: string): { pages: Page[]; articles: Article[] } {
  const terms = queryTerms(query);
  const matches = (title: string, body: string) =>
    terms.length > 0 &&
    terms.every((term, index) => wordMatch(words(`${title} ${stripTags(body)}`), term, index === terms.length - 1) > 0);
  return {
    pages: store.shop.pages.filter((page) => page.publishedAt !== null && matches(page.title, page.bodyHtml)),
    articles: store.shop.articles.filter(
      (article) => article.publishedAt !== null && matches(article.title, article.bodyHtml),
    ),
  };
}

/** HTML without its tags. */
export function stripTags(html: string): string {
  return html
    .replace(/<[^>]*>/g, " ")
    .replace(/\s+/g, " ")
    .trim();
}

/** Shopify searches title, type, variant titles, vendor and, with less weight, tags and description. */
function scoreProduct(store: StoreObjects, product: Product, terms: string[]): number {
  const fields: [number, string[]][] = [
    [8, words(store.text(product, "title", product.title))],
    [5, words(product.productType)],
    [4, words(product.vendor)],
    [3, words(product.variants.map((variant) => `${variant.title} ${variant.sku ?? ""}`).join(" "))],
    [3, words(product.tags.join(" "))],
    [1, words(stripTags(product.descriptionHtml))],
  ];
  let total = 0;
  for (const [index, term] of terms.entries()) {
    const isLast = index === terms.length - 1;
    const best = Math.max(...fields.map(([weight, list]) => weight * wordMatch(list, term, isLast)));
    if (best === 0) return 0;
    total += best;
  }
  return total;
}

/** 1: the word itself; less: its start (last word only) or one typing error after the fourth letter; 0: no. */
function wordMatch(list: string[], term: string, isLast: boolean): number {
  if (list.includes(term) || list.includes(singular(term)) || list.some((word) => singular(word) === term)) return 1;
  if (isLast && list.some((word) => word.startsWith(term))) return 0.8;
  const start = term.slice(0, 4);
  const isTypo = term.length > 4 && list.some((word) => word.startsWith(start) && isOneEditAway(word, term));
  return isTypo ? 0.5 : 0;
}

function singular(word: string): string {
  return word.length > 3 && word.endsWith("s") ? word.slice(0, -1) : word;
}

function isOneEditAway(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  const rests = [
    [a.slice(at + 1), b.slice(at + 1)],
    [a.slice(at + 1), b.slice(at)],
    [a.slice(at), b.slice(at + 1)],
    [a[at + 1] === b[at] && a[at] === b[at + 1] ? a.slice(at + 2) : "no swap", b.slice(at + 2)],
  ];
  return rests.some(([left, right]) => left === right);
}

function words(text: string): string[] {
  return queryTerms(text);
}
