import { z } from "zod";
import { rankCandidates } from "../ranking/rank-candidates";
import type { Tool } from "./tool";

const inputSchema = z.object({ text: z.string().max(400), limit: z.int().min(1).max(6).default(3) });
type Input = z.infer<typeof inputSchema>;
type Output = { productIds: string[] };

/** Finds what is sold here for a need: candidates of the index, ranked in code, read live. */
export const searchProducts: Tool<Input, Output> = {
  name: "search_products",
  description: "Find products for what the shopper needs.",
  input: inputSchema,
  timeoutMs: 4000,
  async execute({ text, limit }, { ports, evidence, situation }) {
    const candidates = await ports.catalog.findCandidates({ text, filters: {}, limit: 60 });
    const never = new Set(situation.input.settings.neverRecommend.map((product) => product.id));
    const ranked = rankCandidates(
      candidates.filter(({ document }) => !never.has(document.id)),
      situation.need,
    ).slice(0, limit);

    const live = await ports.storefront.readProducts(ranked.map(({ document }) => document.id));
    for (const { document } of ranked) evidence.documents.set(document.id, document);
    for (const product of live) evidence.products.set(product.id, product);
    return { productIds: ranked.map(({ document }) => document.id).filter((id) => evidence.products.has(id)) };
  },
  curate: (output) => output,
};
