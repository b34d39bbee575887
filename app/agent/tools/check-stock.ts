import { z } from "zod";
import { readStock } from "../reply/read-stock";
import { readProducts } from "./read-products";
import type { Tool } from "./tool";

const inputSchema = z.object({
  productId: z.string().max(40),
  /** Option values that were named, for example ["Blue", "10"]; empty for the whole product. */
  values: z.array(z.string().max(255)).max(3).default([]),
});
type Input = z.infer<typeof inputSchema>;
type Output = {
  productId: string | null;
  variants: { id: string; state: "in-stock" | "low" | "sold-out" | "unknown" }[];
};

/** What Shopify says this moment about the stock of a product's variants. */
export const checkStock: Tool<Input, Output> = {
  name: "check_stock",
  description: "Live stock of a product, or of the variants with the named option values.",
  input: inputSchema,
  timeoutMs: 4000,

  async execute({ productId, values }, { ports, evidence }) {
    await readProducts([productId], { ports, evidence });
    const product = evidence.products.get(productId);
    if (!product) return { productId: null, variants: [] };

    const wanted = values.map((value) => value.toLowerCase());
    return {
      productId: product.id,
      variants: product.variants
        .filter((variant) =>
          wanted.every((value) => variant.options.some((option) => option.value.toLowerCase() === value)),
        )
        .map((variant) => ({ id: variant.id, state: readStock(variant).state })),
    };
  },

  curate: ({ productId, variants }) => ({ productId, variants: variants.slice(0, 40) }),
};
