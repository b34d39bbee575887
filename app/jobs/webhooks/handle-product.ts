import { z } from "zod";
import { refreshProducts } from "~/domain/catalog/refresh-products";
import { removeProducts } from "~/domain/catalog/remove-products";
import { parseJson } from "~/lib/parse-json";
import { services } from "~/services.server";
import { requestEmbedding } from "../request-embedding";
import type { WebhookContext } from "./webhook-handler";

const numericId = z.int().transform(String);
const productSchema = z.object({ id: numericId });
const variantSchema = z.object({ product_id: numericId });

/** The payload is only a sign: a product is read anew, so an old delivery cannot bring back an old price. */
export async function handleProductChange(context: WebhookContext): Promise<"handled"> {
  await refresh(context, parseJson(productSchema, context.delivery.payload).id);
  return "handled";
}

export async function handleVariantStock(context: WebhookContext): Promise<"handled"> {
  await refresh(context, parseJson(variantSchema, context.delivery.payload).product_id);
  return "handled";
}

export async function handleProductDeleted({ ofShop, delivery }: WebhookContext): Promise<"handled"> {
  const { id } = parseJson(productSchema, delivery.payload);
  await removeProducts({ index: ofShop.catalogIndex }, [id]);
  return "handled";
}

async function refresh({ shop, ofShop }: WebhookContext, productId: string): Promise<void> {
  const { catalogSource: source, catalogIndex: index } = ofShop;
  await refreshProducts({ source, index, clock: services.clock }, [productId], shop);
  await requestEmbedding(shop);
}
