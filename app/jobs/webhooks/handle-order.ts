import { orderWebhookSchema } from "~/contracts/order-webhook";
import { readOrderWebhook } from "~/domain/orders/read-order-webhook";
import { recordOrder } from "~/domain/orders/record-order";
import { parseJson } from "~/lib/parse-json";
import { services } from "~/services.server";
import type { WebhookContext } from "./webhook-handler";

/** For every `orders/*` topic: each carries the whole order as it was then. The cart's metafield is not part of it. */
export async function handleOrder({ shop, ofShop, delivery }: WebhookContext): Promise<"handled"> {
  const order = readOrderWebhook(parseJson(orderWebhookSchema, delivery.payload));
  const cartMetafield = await ofShop.orderSource.readSessionMetafield(order.facts.id);

  const marks = { ...order.marks, cartMetafield };
  await recordOrder({ ...ofShop, jobs: services.jobs }, shop, { ...order, marks });
  return "handled";
}
