import { refundWebhookSchema } from "~/contracts/order-webhook";
import { readRefundWebhook } from "~/domain/orders/read-order-webhook";
import { recordRefund } from "~/domain/orders/record-refund";
import { parseJson } from "~/lib/parse-json";
import { services } from "~/services.server";
import type { WebhookContext } from "./webhook-handler";

export async function handleRefund({ shop, ofShop, delivery }: WebhookContext): Promise<"handled"> {
  const refund = readRefundWebhook(parseJson(refundWebhookSchema, delivery.payload), shop.currency);
  await recordRefund({ orders: ofShop.orders, jobs: services.jobs }, shop, refund);
  return "handled";
}
