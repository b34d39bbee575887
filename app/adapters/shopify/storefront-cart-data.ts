import { z } from "zod";
import type { CartWriteResult, LiveCart } from "~/ports/storefront";
import { fromGlobalId } from "./global-id";
import { moneyDataSchema } from "./money-data";
import { userErrorSchema } from "./user-error";

const imageSchema = z.object({ url: z.string() }).nullable();

const lineDataSchema = z.object({
  id: z.string(),
  quantity: z.int(),
  cost: z.object({ amountPerQuantity: moneyDataSchema, totalAmount: moneyDataSchema }),
  merchandise: z.object({
    id: z.string(),
    title: z.string(),
    image: imageSchema,
    product: z.object({ id: z.string(), handle: z.string(), title: z.string(), featuredImage: imageSchema }),
  }),
});

const cartDataSchema = z.object({
  id: z.string(),
  checkoutUrl: z.string().nullable(),
  totalQuantity: z.int(),
  attributes: z.array(z.object({ key: z.string(), value: z.string().nullable() })),
  discountCodes: z.array(z.object({ code: z.string(), applicable: z.boolean() })),
  cost: z.object({ subtotalAmount: moneyDataSchema, totalAmount: moneyDataSchema }),
  lines: z.object({ nodes: z.array(lineDataSchema) }),
});

export const cartReadDataSchema = z.object({ cart: cartDataSchema.nullable() });

export const cartWriteDataSchema = z.object({
  payload: z.object({
    cart: cartDataSchema.nullable(),
    userErrors: z.array(userErrorSchema),
    warnings: z.array(z.object({ code: z.string(), message: z.string(), target: z.string() })),
  }),
});

export const cartMetafieldsDataSchema = z.object({
  cartMetafieldsSet: z.object({ userErrors: z.array(userErrorSchema) }).nullable(),
});

export function toLiveCart(data: z.infer<typeof cartDataSchema>): LiveCart {
  return {
    id: data.id,
    token: fromGlobalId(data.id).split("?")[0] ?? "",
    attributes: data.attributes.map(({ key, value }) => ({ key, value: value ?? "" })),
    view: {
      totalQuantity: data.totalQuantity,
      subtotal: data.cost.subtotalAmount,
      total: data.cost.totalAmount,
      discountCodes: data.discountCodes,
      checkoutUrl: data.checkoutUrl,
      lines: data.lines.nodes.map(toLine),
    },
  };
}

export function toCartWriteResult({ payload }: z.infer<typeof cartWriteDataSchema>): CartWriteResult {
  const [error] = payload.userErrors;
  if (error !== undefined || payload.cart === null) {
    const isUnknownCart = error?.field?.[0] === "cartId";
    const message = error?.message ?? "Shopify returned no cart.";
    return { ok: false, reason: isUnknownCart ? "unknown-cart" : "rejected", message };
  }
  const warnings = payload.warnings.map(({ code, message, target }) => ({
    code,
    message,
    lineId: target.startsWith("gid://shopify/CartLine/") ? target : null,
  }));
  return { ok: true, cart: toLiveCart(payload.cart), warnings };
}

function toLine({
  id,
  quantity,
  cost,
  merchandise,
}: z.infer<typeof lineDataSchema>): LiveCart["view"]["lines"][number] {
  const { product } = merchandise;
  const variantId = fromGlobalId(merchandise.id);
  return {
    id,
    variantId,
    productId: fromGlobalId(product.id),
    handle: product.handle,
    title: product.title,
    // What Shopify calls the only variant of a product without options.
    variantTitle: merchandise.title === "Default Title" ? null : merchandise.title,
    quantity,
    unitPrice: cost.amountPerQuantity,
    lineTotal: cost.totalAmount,
    imageUrl: merchandise.image?.url ?? product.featuredImage?.url ?? null,
    url: `/products/${product.handle}?variant=${variantId}`,
  };
}
