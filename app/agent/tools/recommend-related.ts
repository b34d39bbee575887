import { z } from "zod";
import type { NamedSteeringNote } from "~/contracts/merchandising";
import type { CatalogDocument } from "~/ports/catalog-search";
import { emptyNeed } from "../need-state/need-content";
import { stemsOf } from "../perception/phrase-index";
import { matchConstraint } from "../ranking/match-constraint";
import { bareTitle } from "../ranking/bare-title";
import { rankCandidates } from "../ranking/rank-candidates";
import { suitsPerson } from "../ranking/suits-person";
import { prepareSteering } from "../ranking/steering/prepare-steering";
import { readLifts } from "../ranking/steering/read-lifts";
import { steerList } from "../ranking/steering/steer-list";
import { recordProducts } from "./record-products";
import type { Tool, ToolContext, ToolName } from "./tool";

const inputSchema = z.object({ productId: z.string().max(40), limit: z.int().min(1).max(6).default(3) });
type Input = z.infer<typeof inputSchema>;
type Output = {
  productIds: string[];
  source: "shopify" | "catalogue";
  /** What the merchant's rules or weights gave another place. */
  moved: NamedSteeringNote[];
};

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
      const steering = prepareSteering(situation.input.merchandising, situation.input.vocabulary);
      const [recommended, [document]] = await Promise.all([
        ports.storefront.readRecommendations(productId, intent),
        ports.catalog.getByIds([productId]),
      ]);
      if (document) evidence.documents.set(document.id, document);

      const sold = recommended.filter(
        (product) => product.id !== productId && product.variants.some((variant) => variant.availableForSale),
      );
      const documents = await ports.catalog.getByIds(sold.map(({ id }) => id));
      const known = new Map(documents.map((one) => [one.id, one]));
      const suits = (one: CatalogDocument | undefined) =>
        one === undefined || suitsPerson(one, situation.need, document);
      const live = sold.filter(({ id }) => !steering.isNeverId(id, known.get(id)) && suits(known.get(id)));
      if (live.length > 0) {
        const { ids, moved } = steerList(live, await readLifts(documents, steering, ports.catalog));
        const productIds = ids.slice(0, limit);
        for (const product of live) if (productIds.includes(product.id)) evidence.products.set(product.id, product);
        for (const one of documents) if (productIds.includes(one.id)) evidence.documents.set(one.id, one);
        return { productIds, source: "shopify", moved };
      }

      const found = document ? await findInCatalogue(document, context) : [];
      const own = found.filter(
        (candidate) =>
          candidate.id !== productId && candidate.available && !steering.isNever(candidate) && suits(candidate),
      );
      const lifts = await readLifts(own, steering, ports.catalog);
      const { ids, moved } = steerList(own, lifts);
      const chosen = ids.slice(0, limit).flatMap((id) => own.find((candidate) => candidate.id === id) ?? []);
      await recordProducts(chosen, context);
      const productIds = chosen.map(({ id }) => id).filter((id) => evidence.products.has(id));
      return { productIds, source: "catalogue", moved };
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
