import { z } from "zod";
import { moneySchema } from "./money";

/** What is known of a variant's stock, read live: *unknown* is not zero. `left` is told only when Shopify tells it and it is low. */
export const stockSchema = z.object({
  state: z.enum(["in-stock", "low", "sold-out", "unknown"]),
  left: z.int().min(0).nullable(),
});
export type Stock = z.infer<typeof stockSchema>;

export const cardVariantSchema = z.object({
  /** Numeric Shopify id as text, as the Ajax cart takes it. */
  id: z.string().max(40),
  title: z.string().max(300),
  /** One value per option of the card, in the same order. */
  options: z.array(z.string().max(255)).max(3),
  price: moneySchema,
  compareAtPrice: moneySchema.nullable(),
  stock: stockSchema,
  imageUrl: z.string().max(2000).nullable(),
});

export type CardVariant = z.infer<typeof cardVariantSchema>;

/** A product as it is shown in the panel, every fact read live from Shopify in the same turn. */
export const productCardSchema = z.object({
  id: z.string().max(40),
  handle: z.string().max(255),
  title: z.string().max(300),
  vendor: z.string().max(255).nullable(),
  /** Path on the shop, for example `/products/tempo-trainer?variant=1`. */
  url: z.string().max(2000),
  imageUrl: z.string().max(2000).nullable(),
  imageAlt: z.string().max(500).nullable(),
  options: z.array(z.object({ name: z.string().max(255), values: z.array(z.string().max(255)).max(250) })).max(3),
  /** What can be had first, cheapest first: the first one's price and stock are shown before a choice. */
  variants: z.array(cardVariantSchema).max(250),
  /** The variant the agent means, or null where the shopper has to choose. */
  selectedVariantId: z.string().max(40).nullable(),
  /** What is known of the choice, one value an option of the card; null where the shopper has to choose. */
  selectedOptions: z.array(z.string().max(255).nullable()).max(3).optional(),
  /** Why this one: a sentence that names the fact it rests on. */
  reason: z.string().max(300).nullable(),
});
export type ProductCard = z.infer<typeof productCardSchema>;
