import { z } from "zod";
import type { Constraint } from "~/contracts/need-state";
import { constraintsOf } from "../need-state/merge-constraints";
import type { Situation } from "../situation";
import { rankCandidates } from "../ranking/rank-candidates";
import { type RankedProduct } from "../ranking/ranked-product";
import { readProducts } from "./read-products";
import type { Tool } from "./tool";

/** "Compare them for deep mud": what the message itself wants counts, though it is no lasting wish. */
function ownWishes({ perception, need }: Situation): Constraint[] {
  return constraintsOf(perception).filter(
    ({ id, kind }) =>
      !["category", "size", "audience"].includes(kind) && !need.constraints.some((known) => known.id === id),
  );
}

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
      { ...situation.need, terms: [], constraints: [...situation.need.constraints, ...ownWishes(situation)] },
    );
    return { productIds: found, ranked: [...matches, ...near] };
  },

  curate: ({ productIds, ranked }) => ({
    productIds,
    order: ranked.map(({ document, reasons, misses }) => ({ id: document.id, reasons, misses })),
  }),
};
