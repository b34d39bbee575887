import { parseRecord, recordOf } from "../core/parse-record";
import { shopify } from "../core/shopify-globals";

/** `price` in major units, as the search gives it. */
export type FoundProduct = { title: string; url: string; imageUrl: string | null; price: number };

/**
 * The theme's own predictive search, for when the assistant cannot answer. Throws where that fails too; languages it
 * does not know (HTTP 417) count as nothing found.
 */
export async function searchShop(words: string): Promise<FoundProduct[]> {
  const query = new URLSearchParams({ q: words, "resources[type]": "product", "resources[limit]": "4" });
  const response = await fetch(`${shopify().routes?.root ?? "/"}search/suggest.json?${query.toString()}`, {
    headers: { accept: "application/json" },
  });
  const { results } = recordOf(parseRecord(await response.text()).resources);
  const { products } = recordOf(results);
  return (Array.isArray(products) ? products : []).map(recordOf).map(({ title, url, image, price }) => ({
    title: String(title),
    url: String(url),
    imageUrl: typeof image === "string" ? image : null,
    price: Number(price),
  }));
}
