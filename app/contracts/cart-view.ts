import { z } from "zod";
import { moneySchema } from "./money";

export const cartViewLineSchema = z.object({
  /** Storefront line id; opaque. */
  id: z.string().max(300),
  variantId: z.string().max(40),
  productId: z.string().max(40),
  handle: z.string().max(255),
  title: z.string().max(300),
  variantTitle: z.string().max(300).nullable(),
  quantity: z.int().min(0),
  unitPrice: moneySchema,
  lineTotal: moneySchema,
  imageUrl: z.string().max(2000).nullable(),
  url: z.string().max(2000),
});

/** The shopper's own cart as Shopify gave it when it was last read. */
export const cartViewSchema = z.object({
  lines: z.array(cartViewLineSchema).max(500),
  totalQuantity: z.int().min(0),
  subtotal: moneySchema,
  total: moneySchema,
  discountCodes: z.array(z.object({ code: z.string().max(255), applicable: z.boolean() })).max(50),
  checkoutUrl: z.string().max(2000).nullable(),
});
export type CartView = z.infer<typeof cartViewSchema>;
