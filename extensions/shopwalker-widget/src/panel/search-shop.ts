import { isRecord, parseJsonText } from "../core/parse-json-text";
import { shopify } from "../core/shopify-globals";

export type FoundProduct = { title: string; url: string; imageUrl: string | null; price: string };

/**
 * The theme's own predictive search, for when the assistant cannot answer. Throws where that fails too; languages it
 * does not know (HTTP 417) count as nothing found.
 */
export async function searchShop(words: string): Promise<FoundProduct[]> {
  const query = new URLSearchParams({ q: words, "resources[type]": "product", "resources[limit]": "4" });
  const response = await fetch(`${shopify().routes?.root ?? "/"}search/suggest.json?${query.toString()}`, {
    headers: { accept: "application/json" },
  });
  const body = parseJsonText(await response.text());
  const resources = isRecord(body) && isRecord(body.resources) ? body.resources : {};
  const results = isRecord(resources.results) ? resources.results : {};
  const products = Array.isArray(results.products) ? results.products.filter(isRecord) : [];
  return products.map(({ title, url, image, price }) => ({
    title: String(title),
    url: String(url),
    imageUrl: typeof image === "string" ? image : null,
    price: String(price),
  }));
}
