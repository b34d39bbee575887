import { z } from "zod";

/**
 * `POST /pixel/checkouts`: what the web pixel says of a checkout. Its token is public, so anybody may have written it: it is
 * compared with Shopify's orders and counts towards nothing.
 */
export const pixelReportSchema = z.object({
  /** Names the shop (http/pixel-token). */
  token: z.string().max(200),
  kind: z.enum(["started", "completed"]),
  /** Shopify's token of the checkout, which its order carries too. */
  checkout: z.string().regex(/^[\w-]{8,80}$/),
  /** Numeric, or a global id that ends in the number. */
  order: z
    .string()
    .regex(/^(gid:\/\/shopify\/\w{1,40}\/)?\d{1,20}$/)
    .nullable(),
  /** In `currency`, which is the buyer's. */
  total: z.number().min(0).max(1e12).nullable(),
  currency: z
    .string()
    .regex(/^[A-Z]{3}$/)
    .nullable(),
});
export type PixelReport = z.infer<typeof pixelReportSchema>;
