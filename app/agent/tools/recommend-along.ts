import { z } from "zod";
import type { NamedSteeringNote } from "~/contracts/merchandising";
import type { CatalogDocument } from "~/ports/catalog-search";
import { suitsPerson } from "../ranking/suits-person";
import { prepareSteering } from "../ranking/steering/prepare-steering";
import { readLifts } from "../ranking/steering/read-lifts";
import { steerList } from "../ranking/steering/steer-list";
import { readProducts } from "./read-products";
import type { Tool, ToolContext, ToolName } from "./tool";

const inputSchema = z.object({ limit: z.int().min(1).max(6).default(3) });
type Input = z.infer<typeof inputSchema>;

export type AlongOutput = {
  /** nothing-known: an empty cart, nobody logged in, or no order of anything that is still sold. */
  status: "found" | "none" | "nothing-known";
  /** Each with what it goes with: a line of the cart, or a product that was ordered. */
  items: { productId: string; withProductId: string }[];
  /** What the merchant's rules or weights gave another place. */
  moved: NamedSteeringNote[];
};

/** More than these say no more about what somebody does. */
const MAX_BASES = 3;
const MAX_ORDERS = 5;

/** What goes with several things at once, of kinds that are not among them yet: each base gives one before any gives two. */
function buildAlong(
  name: ToolName,
  description: string,
  findBases: (context: ToolContext) => Promise<string[]>,
): Tool<Input, AlongOutput> {
  return {
    name,
    description,
    input: inputSchema,
    timeoutMs: 4000,

    async execute({ limit }, context) {
      const { ports, evidence, situation } = context;
      const bases = (await findBases(context)).slice(0, MAX_BASES);
      if (bases.length === 0) return { status: "nothing-known", items: [], moved: [] };

      const steering = prepareSteering(situation.input.merchandising, situation.input.vocabulary);
      const taken = new Set(bases);
      const [lists] = await Promise.all([
        Promise.all(bases.map((id) => ports.storefront.readRecommendations(id, "complementary"))),
        readProducts(bases, context),
      ]);
      const offered = lists.flatMap((list, position) =>
        list.map((product, rank) => ({ product, rank, withProductId: bases[position] ?? "" })),
      );
      const documents = await ports.catalog.getByIds([...new Set(offered.map(({ product }) => product.id))]);
      const known = new Map(documents.map((document) => [document.id, document]));
      const first = offered.sort((left, right) => left.rank - right.rank);
      const once = new Map(first.map(({ product }) => [product.id, product]));
      const { ids, moved } = steerList(
        [...once.values()].filter(({ id }) => !steering.isNeverId(id, known.get(id))),
        await readLifts(documents, steering, ports.catalog),
      );
      const kinds = new Set(bases.map((id) => kindOf(evidence.documents.get(id))));
      const items: AlongOutput["items"] = [];
      for (const { product, withProductId } of ids.flatMap((id) => first.find((one) => one.product.id === id) ?? [])) {
        const isSold = product.variants.some(({ availableForSale }) => availableForSale);
        const [own, base] = [known.get(product.id), evidence.documents.get(withProductId)];
        if (own && !suitsPerson(own, situation.need, base)) continue;
        if (items.length >= limit || taken.has(product.id) || !isSold || kinds.has(product.productType)) continue;
        taken.add(product.id);
        if (product.productType !== "") kinds.add(product.productType);
        evidence.products.set(product.id, product);
        items.push({ productId: product.id, withProductId });
      }
      for (const { productId } of items) {
        const document = known.get(productId);
        if (document) evidence.documents.set(productId, document);
      }
      return { status: items.length > 0 ? "found" : "none", items, moved };
    },

    curate: (output) => output,
  };
}

function kindOf(document: CatalogDocument | undefined): string {
  return document?.productType ?? "";
}

export const recommendForCart = buildAlong(
  "recommend_for_cart",
  "What completes the shopper's cart: for 'what else do I need' and 'complete the set'.",
  async ({ ports, evidence }) => {
    const found = await ports.cart.read();
    if (found.status !== "cart") return [];
    evidence.cart = found.cart;
    return [...new Set(found.cart.lines.map(({ productId }) => productId))];
  },
);

export const recommendFromOrders = buildAlong(
  "recommend_from_orders",
  "What goes with things that the logged-in customer has ordered here before.",
  async ({ ports, evidence, situation }) => {
    const orders = (await ports.orders.listRecent(MAX_ORDERS)) ?? [];
    evidence.orders.push(...orders.filter(({ name }) => !evidence.orders.some((known) => known.name === name)));
    const byTitle = new Map(situation.input.vocabulary.titles.map(({ id, title }) => [title.toLowerCase(), id]));
    const titles = orders.filter(({ cancelledAt }) => cancelledAt === null).flatMap(({ lines }) => lines);
    return [...new Set(titles.flatMap(({ title }) => byTitle.get(title.toLowerCase()) ?? []))];
  },
);
