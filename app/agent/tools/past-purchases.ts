import { z } from "zod";
import { readProducts } from "./read-products";
import type { Tool } from "./tool";

const inputSchema = z.object({ limit: z.int().min(1).max(10).default(6) });
type Input = z.infer<typeof inputSchema>;

export type PastPurchase = { order: string; productId: string; variantTitle: string | null };
type Output = {
  status: "found" | "nothing-known" | "not-logged-in";
  /** Newest first, each product once; what is no longer sold here is not among them. */
  purchases: PastPurchase[];
};

const MAX_ORDERS = 5;

/** What the customer who is logged in to the store has bought here; nobody else's purchases can be asked for. */
export const pastPurchases: Tool<Input, Output> = {
  name: "past_purchases",
  description: "What the logged-in customer has bought here before, newest first.",
  input: inputSchema,
  timeoutMs: 5000,

  async execute({ limit }, context) {
    const { ports, evidence, situation } = context;
    const orders = await ports.orders.listRecent(MAX_ORDERS);
    if (orders === null) return { status: "not-logged-in", purchases: [] };

    const kept = orders.filter(({ cancelledAt }) => cancelledAt === null);
    const byTitle = new Map(situation.input.vocabulary.titles.map(({ id, title }) => [title.toLowerCase(), id]));
    const lines = kept.flatMap(({ name, lines: own }) =>
      own.flatMap(({ title, variantTitle }): PastPurchase[] => {
        const productId = byTitle.get(title.toLowerCase());
        return productId === undefined ? [] : [{ order: name, productId, variantTitle }];
      }),
    );
    const purchases = lines
      .filter(({ productId }, index) => lines.findIndex((line) => line.productId === productId) === index)
      .slice(0, limit);
    if (purchases.length === 0) return { status: "nothing-known", purchases };

    const told = new Set(purchases.map(({ order }) => order));
    const known = new Set(evidence.orders.map(({ name }) => name));
    evidence.orders.push(...kept.filter(({ name }) => told.has(name) && !known.has(name)));
    await readProducts(
      purchases.map(({ productId }) => productId),
      context,
    );
    return { status: "found", purchases };
  },

  curate: (output) => output,
};
