import type { Surface } from "../server/surface.ts";
import type { FormOutcome } from "./liquid/render-scope.ts";
import { createStoreObjects } from "./objects/store-objects.ts";
import { notFoundPage, resolvePage } from "./pages/resolve-page.ts";
import { renderPage } from "./render-page.ts";
import { MAX_SECTIONS, renderSections } from "./render-sections.ts";
import { serveStorefrontData } from "./storefront-data.ts";
import { serveStorefrontFile } from "./storefront-files.ts";
import { answerStorefrontForm, countryCookie } from "./storefront-forms.ts";
import { CACHE, htmlResponse, storefrontJson } from "./storefront-response.ts";
import { readCountryParameter, readStorefrontVisit, type StorefrontVisit } from "./storefront-visit.ts";

/** The online store: theme pages, section rendering, product data, forms and files. Takes any path of a shop's host. */
export const onlineStoreSurface: Surface = async (request, target, context) => {
  if (target.kind !== "shop") return null;
  const visit = readStorefrontVisit(request, target.shop, context);
  const file = serveStorefrontFile(visit.path);
  if (file) return file;
  if (visit.path === "/robots.txt") return robots(visit);

  const form = await answerStorefrontForm(request, visit);
  if (form) return form;
  if (request.method !== "GET" && request.method !== "HEAD") return showNotFound(visit);

  const data = await serveStorefrontData(visit);
  if (data) return data;
  return (await serveSections(visit)) ?? keepCountry(visit, await servePage(visit));
};

/** A page that was asked for in a country leaves the visitor there, with the cart, as the country form does. */
function keepCountry({ shop, url, cart }: StorefrontVisit, response: Response): Response {
  const country = readCountryParameter(shop, url);
  if (country === null) return response;
  if (cart) cart.buyerIdentity.countryCode = country;
  response.headers.append("set-cookie", countryCookie(country));
  return response;
}

async function servePage(visit: StorefrontVisit): Promise<Response> {
  const store = createStoreObjects(visit);
  const page = resolvePage(store, visit.path);
  if (!page) return showNotFound(visit);
  const posted = postedForm(visit.url);
  return htmlResponse(await renderPage(store, posted ? { ...page, form: posted } : page), page.status);
}

async function showNotFound(visit: StorefrontVisit): Promise<Response> {
  const store = createStoreObjects(visit);
  return htmlResponse(await renderPage(store, notFoundPage(store)), 404);
}

/** Shopify sends back to the page of a contact form with a parameter, and the form then thanks. */
function postedForm({ searchParams }: URL): FormOutcome | null {
  if (searchParams.has("contact_posted")) return { type: "contact", succeeded: true, errors: [] };
  if (searchParams.has("customer_posted")) return { type: "customer", succeeded: true, errors: [] };
  return null;
}

/** `?sections=a,b` answers JSON, `?section_id=a` HTML; both see the objects of the page they are asked on. */
async function serveSections(visit: StorefrontVisit): Promise<Response | null> {
  const { url } = visit;
  const path = `${url.pathname}${url.search}`;
  const single = url.searchParams.get("section_id");
  if (single !== null) {
    const html = (await renderSections(visit, [single], path))[single] ?? null;
    return html === null ? htmlResponse("Not Found", 404) : htmlResponse(html);
  }

  const listed = url.searchParams.get("sections")?.split(",") ?? url.searchParams.getAll("sections[]");
  if (listed.length === 0) return null;
  if (listed.length > MAX_SECTIONS) {
    const description = `At most ${MAX_SECTIONS} sections can be rendered`;
    return storefrontJson({ status: 400, message: "Bad request", description }, 400);
  }
  return storefrontJson(await renderSections(visit, listed, path));
}

function robots({ url }: StorefrontVisit): Response {
  const lines = [
    "User-agent: *",
    "Disallow: /admin",
    "Disallow: /cart",
    "Disallow: /checkouts/",
    `Host: ${url.origin}`,
  ];
  return new Response(`${lines.join("\n")}\n`, {
    headers: { "content-type": "text/plain", "cache-control": CACHE.page },
  });
}
