import { z } from "zod";

/** What is read of the `orders/*` and `refunds/create` webhooks; shopify.app.toml asks for these fields alone. */
const numericId = z.union([z.int(), z.string().regex(/^\d+$/)]).transform(String);
const decimal = z.union([z.string().regex(/^-?\d+(\.\d+)?$/), z.number().transform(String)]);
const time = z.iso.datetime({ offset: true }).transform((text) => new Date(text));
const shopMoney = z.object({ shop_money: z.object({ amount: decimal }) });

export const refundWebhookSchema = z.object({
  id: numericId,
  order_id: numericId,
  created_at: time,
  refund_line_items: z.array(z.object({ subtotal_set: shopMoney })).default([]),
  order_adjustments: z
    .array(
      z.object({
        id: numericId,
        kind: z.string().nullable().default(null),
        reason: z.string().nullable().default(null),
        amount_set: shopMoney,
      }),
    )
    .default([]),
});
export type RefundWebhook = z.infer<typeof refundWebhookSchema>;

export const orderWebhookSchema = z.object({
  id: numericId,
  name: z.string(),
  cart_token: z.string().nullish(),
  checkout_token: z.string().nullish(),
  customer: z.object({ id: numericId }).nullish(),
  currency: z.string().regex(/^[A-Z]{3}$/),
  subtotal_price: decimal,
  current_subtotal_price: decimal,
  total_discounts: decimal,
  total_price: decimal,
  total_tax: decimal,
  total_shipping_price_set: shopMoney,
  taxes_included: z.boolean(),
  test: z.boolean(),
  source_name: z.string().nullish(),
  created_at: time,
  cancelled_at: time.nullish(),
  updated_at: time,
  discount_codes: z.array(z.object({ code: z.string() })).default([]),
  note_attributes: z.array(z.object({ name: z.string(), value: z.string().nullish() })).default([]),
  line_items: z.array(
    z.object({
      variant_id: numericId.nullish(),
      product_id: numericId.nullish(),
      quantity: z.int().min(0),
      current_quantity: z.int().min(0),
      price: decimal,
      tax_lines: z.array(z.object({ price: decimal })).default([]),
      discount_allocations: z.array(z.object({ amount: decimal })).default([]),
    }),
  ),
  refunds: z.array(refundWebhookSchema).default([]),
});
export type OrderWebhook = z.infer<typeof orderWebhookSchema>;
