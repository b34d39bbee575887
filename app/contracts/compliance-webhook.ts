import { z } from "zod";

/** The three privacy webhooks. Ids are numeric; a customer may come without an account, so the e-mail address is read too. */
const numericId = z.union([z.int(), z.string().regex(/^\d+$/)]).transform(String);
const customer = z.object({ id: numericId, email: z.string().nullish(), phone: z.string().nullish() });

const shop_domain = z.string().toLowerCase();

export const dataRequestSchema = z.object({ shop_domain, customer, orders_requested: z.array(numericId).default([]) });
export const customerRedactSchema = z.object({
  shop_domain,
  customer,
  orders_to_redact: z.array(numericId).default([]),
});
export const shopRedactSchema = z.object({ shop_domain });
