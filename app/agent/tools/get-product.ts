import { z } from "zod";
import { curateProduct, type CuratedProduct } from "./curate-product";
import type { Tool } from "./tool";

const inputSchema = z.object({ productIds: z.array(z.string().max(40)).min(1).max(6) });
type Input = z.infer<typeof inputSchema>;
type Output = { productIds: string[]; products: CuratedProduct[] };

/** Everything about products that are already known by id: facts of the index, price and stock live, read side by side. */
export const getProduct: Tool<Input, Output> = {
  name: "get_product",
  description: "Read one or more known products: attributes, description, live price and stock of every variant.",
  input: inputSchema,
  timeoutMs: 4000,

  async execute({ productIds }, { ports, evidence }) {
    const [documents, live] = await Promise.all([
      ports.catalog.getByIds(productIds),
      ports.storefront.readProducts(productIds),
    ]);
    for (const document of documents) evidence.documents.set(document.id, document);
    for (const product of live) evidence.products.set(product.id, product);

    const found = productIds.filter((id) => evidence.products.has(id));
    return { productIds: found, products: found.flatMap((id) => curateProduct(id, evidence)) };
  },

  curate: ({ products }) => products,
};
