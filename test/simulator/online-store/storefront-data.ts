import { collectionProducts } from "./objects/collection-object.ts";
import { createStoreObjects, type StoreObjects } from "./objects/store-objects.ts";
import { ProductDrop } from "./objects/product-drop.ts";
import { productJson } from "./json/product-json.ts";
import { productRestJson } from "./json/product-rest-json.ts";
import { readRecommendationRequest, recommendationsJson, recommendProducts } from "./json/recommendations.ts";
import { suggest, suggestJson } from "./json/suggest.ts";
import { readSuggestRequest } from "./json/suggest-request.ts";
import { articleObject, pageObject } from "./objects/content-objects.ts";
import { collectionObject } from "./objects/collection-object.ts";
import { notFoundPage, plainPage } from "./pages/resolve-page.ts";
import { createThemeRender } from "./render-theme.ts";
import { htmlResponse, storefrontJson } from "./storefront-response.ts";
import type { StorefrontVisit } from "./storefront-visit.ts";

/** Product data, recommendations and predictive search: what theme scripts and apps fetch. Null: none of these. */
export async function serveStorefrontData(visit: StorefrontVisit): Promise<Response | null> {
  const store = createStoreObjects(visit);
  const { path } = visit;
  const single = /^(?:\/collections\/[^/]+)?\/products\/([^/]+)\.(js|json)$/.exec(path);
  if (single) return serveProduct(store, decodeURIComponent(single[1] ?? ""), single[2] === "js");
  const list = /^(?:\/collections\/([^/]+))?\/products\.json$/.exec(path);
  if (list) return serveProductList(store, list[1] ?? "all");
  if (/^\/recommendations\/products(\.json)?$/.test(path)) return serveRecommendations(store, path.endsWith(".json"));
  if (/^\/search\/suggest(\.json)?$/.test(path)) return serveSuggestions(store, path.endsWith(".json"));
  return null;
}

function serveProduct(store: StoreObjects, handle: string, isAjax: boolean): Response {
  const product = store.productByHandle(handle);
  if (!product) {
    const problem = { status: 404, message: "Product not found", description: `No product with handle ${handle}` };
    return isAjax ? storefrontJson(problem, 404) : storefrontJson({ errors: "Not Found" }, 404);
  }
  return storefrontJson(isAjax ? productJson(store, product) : { product: productRestJson(store, product) });
}

/** At most 250 products a page, 30 when `limit` is missing. */
function serveProductList(store: StoreObjects, handle: string): Response {
  const record = [...store.shop.collections.values()].find((candidate) => candidate.handle === handle) ?? null;
  if (handle !== "all" && record?.publishedAt == null) return storefrontJson({ errors: "Not Found" }, 404);
  const { searchParams } = store.visit.url;
  const limit = Math.min(250, Math.max(1, Number(searchParams.get("limit") ?? 30) || 30));
  const page = Math.max(1, Number(searchParams.get("page") ?? 1) || 1);
  const products = collectionProducts(store, record).slice((page - 1) * limit, page * limit);
  return storefrontJson({ products: products.map((product) => productRestJson(store, product)) });
}

async function serveRecommendations(store: StoreObjects, isJson: boolean): Promise<Response> {
  const request = readRecommendationRequest(store, store.visit.url.searchParams);
  if ("status" in request) return storefrontJson(request, request.status);
  if (isJson) return storefrontJson(recommendationsJson(store, request));

  const products = recommendProducts(store, request).map((product) => new ProductDrop(store, product));
  return renderWith(store, {
    recommendations: {
      "performed?": true,
      performed: true,
      products,
      products_count: products.length,
      intent: request.intent,
    },
    product: new ProductDrop(store, request.product),
  });
}

async function serveSuggestions(store: StoreObjects, isJson: boolean): Promise<Response> {
  const request = readSuggestRequest(store.visit);
  if ("status" in request) {
    return storefrontJson({ ...request, status: String(request.status) }, request.status);
  }
  if (isJson) return storefrontJson(suggestJson(store, request));

  const found = suggest(store, request);
  return renderWith(store, {
    predictive_search: {
      performed: true,
      terms: request.query,
      types: request.types,
      resources: {
        products: found.products.map((product) => new ProductDrop(store, product)),
        collections: found.collections.map((record) => collectionObject(store, record)),
        pages: found.pages.map((page) => pageObject(store, page)),
        articles: found.articles.map((article) => articleObject(store, article)),
        queries: found.queries.map((text) => ({ text, url: `${store.path("/search")}?q=${encodeURIComponent(text)}` })),
      },
    },
  });
}

/** The HTML form of a data route: the section that `section_id` names, with the route's own object. */
async function renderWith(store: StoreObjects, objects: Record<string, unknown>): Promise<Response> {
  const page = { ...plainPage(store, "search", store.shop.name), objects };
  const section = store.visit.url.searchParams.get("section_id") ?? "";
  const html = await createThemeRender(store, page).renderSectionById(section);
  return html === null ? htmlResponse(notFoundPage(store).title, 404) : htmlResponse(html);
}
