import { z } from "zod";

/** What is read of the `checkouts/create` webhook; shopify.app.toml asks for these fields alone. */
export const checkoutWebhookSchema = z.object({
  cart_token: z.string().nullish(),
  created_at: z.iso.datetime({ offset: true }).transform((text) => new Date(text)),
});
