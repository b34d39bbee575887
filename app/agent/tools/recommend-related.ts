import { z } from "zod";
import type { CatalogDocument } from "~/ports/catalog-search";
import { emptyNeed } from "../need-state/merge-perception";
import { stemsOf } from "../perception/phrase-index";
import { matchConstraint } from "../ranking/match-constraint";
import { bareTitle } from "../ranking/bare-title";
import { rankCandidates } from "../ranking/rank-candidates";
import { recordProducts } from "./record-products";
import type { Tool, ToolContext, ToolName } from "./tool";

const inputSchema = z.object({ productId: z.string().max(40), limit: z.int().min(1).max(6).default(3) });
type Input = z.infer<typeof inputSchema>;
type Output = { productIds: string[]; source: "shopify" | "catalogue" };

/** Shopify's own recommendations where there are any, else the nearest by the index. */
function buildRecommendation(
  name: ToolName,
  intent: "related" | "complementary",
  description: string,
  findInCatalogue: (document: CatalogDocument, context: ToolContext) => Promise<CatalogDocument[]>,
): Tool<Input, Output> {
  return {
    name,
    description,
    input: inputSchema,
    timeoutMs: 4000,

    async execute({ productId, limit }, context) {
      const { ports, evidence, situation } = context;
      const never = new Set([...situation.input.settings.neverRecommend.map((product) => product.id), productId]);
      const [recommended, [document]] = await Promise.all([
        ports.storefront.readRecommendations(productId, intent),
        ports.catalog.getByIds([productId]),
      ]);
      if (document) evidence.documents.set(document.id, document);

      const live = recommended.filter(
        (product) => !never.has(product.id) && product.variants.some((variant) => variant.availableForSale),
      );
      if (live.length > 0) {
        const chosen = live.slice(0, limit);
        for (const product of chosen) evidence.products.set(product.id, product);
        for (const known of await ports.catalog.getByIds(chosen.map(({ id }) => id))) {
          evidence.documents.set(known.id, known);
        }
        return { productIds: chosen.map(({ id }) => id), source: "shopify" };
      }

      const own = document ? await findInCatalogue(document, context) : [];
      const chosen = own.filter((candidate) => !never.has(candidate.id) && candidate.available).slice(0, limit);
      await recordProducts(chosen, context);
      return { productIds: chosen.map(({ id }) => id).filter((id) => evidence.products.has(id)), source: "catalogue" };
    },

    curate: (output) => output,
  };
}

/** "Road Running Shoes" and "Trail Running Shoes" are both shoes: neither completes the other. */
function headOf(document: CatalogDocument): string {
  const stems = stemsOf(document.productType === "" ? document.title : document.productType);
  return stems[stems.length - 1] ?? "";
}

export const recommendSimilar = buildRecommendation(
  "recommend_similar",
  "related",
  "Products like a given one: for 'something like this'.",
  async (document, { ports }) => {
    const text = [document.productType, bareTitle(document.title), ...document.tags].join(" ").slice(0, 400);
    const candidates = await ports.catalog.findCandidates({ text, filters: { available: true }, limit: 40 });
    const need = { ...emptyNeed(), terms: document.tags.slice(0, 12) };
    const { matches, near } = rankCandidates(candidates, need);
    const type = {
      id: "",
      kind: "category",
      name: null,
      value: document.productType,
      strength: "must",
      said: "",
    } as const;
    return [...matches, ...near]
      .map((product) => product.document)
      .filter((candidate) => document.productType === "" || matchConstraint(candidate, type).verdict === "yes");
  },
);

export const recommendComplementary = buildRecommendation(
  "recommend_complementary",
  "complementary",
  "What goes with a given product: for 'what else do I need with it'.",
  async (document, { ports }) => {
    const text = [...document.tags, ...document.collections].join(" ").slice(0, 400);
    if (text === "") return [];
    const candidates = await ports.catalog.findCandidates({ text, filters: { available: true }, limit: 40 });
    return candidates
      .map((candidate) => candidate.document)
      .filter((candidate) => headOf(candidate) !== headOf(document))
      .sort((left, right) => right.popularity - left.popularity);
  },
);
