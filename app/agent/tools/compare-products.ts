import { z } from "zod";
import { rankCandidates, type RankedProduct } from "../ranking/rank-candidates";
import { readProducts } from "./read-products";
import type { Tool } from "./tool";

const inputSchema = z.object({ productIds: z.array(z.string().max(40)).min(2).max(4) });
type Input = z.infer<typeof inputSchema>;
type Output = {
  productIds: string[];
  /** The same products in the order in which they serve the need. */
  ranked: RankedProduct[];
};

/** Reads two to four products for a table and orders them by the need. */
export const compareProducts: Tool<Input, Output> = {
  name: "compare_products",
  description: "Compare two to four known products; differences come first and the verdict is tied to the need.",
  input: inputSchema,
  timeoutMs: 4000,

  async execute({ productIds }, { ports, evidence, situation }) {
    await readProducts(productIds, { ports, evidence });
    const found = productIds.filter((id) => evidence.products.has(id) && evidence.documents.has(id));
    const { matches, near } = rankCandidates(
      found.flatMap((id) => {
        const document = evidence.documents.get(id);
        return document ? [{ document, lexicalScore: 0 }] : [];
      }),
      { ...situation.need, terms: [] },
    );
    return { productIds: found, ranked: [...matches, ...near] };
  },

  curate: ({ productIds, ranked }) => ({
    productIds,
    order: ranked.map(({ document, reasons, misses }) => ({ id: document.id, reasons, misses })),
  }),
};
