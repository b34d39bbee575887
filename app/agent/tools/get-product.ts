import { z } from "zod";
import { isMentioned } from "../ranking/is-mentioned";
import type { Mention } from "../recall/find-mention";
import { curateProduct, type CuratedProduct } from "./curate-product";
import { readProducts } from "./read-products";
import type { Tool, ToolContext } from "./tool";

const inputSchema = z.object({
  productIds: z.array(z.string().max(40)).min(1).max(6),
  /** Only those that can be what these words name: the others are not read live. */
  mention: z
    .object({ categories: z.array(z.string().max(2000)).max(40), words: z.array(z.string().max(255)).max(60) })
    .nullable()
    .default(null),
  /** Prices as a buyer in this country sees them. */
  country: z.string().length(2).nullable().default(null),
});
type Input = z.infer<typeof inputSchema>;
type Output = { productIds: string[]; products: CuratedProduct[] };

/** Everything about products that are already known by id: facts of the index, price and stock live, read side by side. */
export const getProduct: Tool<Input, Output> = {
  name: "get_product",
  description: "Read one or more known products: attributes, description, live price and stock of every variant.",
  input: inputSchema,
  timeoutMs: 4000,

  async execute({ productIds, mention, country }, { ports, evidence }) {
    const meant = mention === null ? productIds : await findMentioned(productIds, mention, { ports, evidence });
    if (country === null) await readProducts(meant, { ports, evidence });
    else await readAbroad(meant, country, { ports, evidence });

    const found = meant.filter((id) => evidence.products.has(id));
    return { productIds: found, products: found.flatMap((id) => curateProduct(id, evidence)) };
  },

  curate: ({ products }) => products,
};

/** From here on the turn's prices of these are those of the country. */
async function readAbroad(
  ids: string[],
  country: string,
  { ports, evidence }: Pick<ToolContext, "ports" | "evidence">,
): Promise<void> {
  for (const product of await ports.storefront.readProducts(ids, country)) {
    const own = evidence.products.get(product.id)?.variants[0]?.price.currency;
    const there = product.variants[0]?.price.currency;
    // Shopify shows its primary market's prices for a country that the shop does not sell to.
    if (own !== undefined && there !== own) evidence.abroad = country;
    evidence.products.set(product.id, product);
  }
}

async function findMentioned(
  ids: string[],
  mention: Mention,
  { ports, evidence }: Pick<ToolContext, "ports" | "evidence">,
): Promise<string[]> {
  for (const document of await ports.catalog.getByIds(ids)) evidence.documents.set(document.id, document);
  return ids.filter((id) => {
    const document = evidence.documents.get(id);
    return document !== undefined && isMentioned(document, mention);
  });
}
