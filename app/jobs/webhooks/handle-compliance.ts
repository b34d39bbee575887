import { customerRedactSchema, dataRequestSchema, shopRedactSchema } from "~/contracts/compliance-webhook";
import { answerDataRequest } from "~/domain/privacy/answer-data-request";
import { redactCustomer } from "~/domain/privacy/redact-customer";
import { redactShop } from "~/domain/privacy/redact-shop";
import { parseJson } from "~/lib/parse-json";
import { services } from "~/services.server";
import type { WebhookContext } from "./webhook-handler";

export async function handleDataRequest({ ofShop, delivery }: WebhookContext): Promise<"handled"> {
  const request = parseJson(dataRequestSchema, delivery.payload);
  await answerDataRequest(dependencies(ofShop), delivery.shopDomain, delivery.webhookId, request);
  return "handled";
}

export async function handleCustomerRedact({ ofShop, delivery }: WebhookContext): Promise<"handled"> {
  const request = parseJson(customerRedactSchema, delivery.payload);
  await redactCustomer(dependencies(ofShop), delivery.shopDomain, delivery.webhookId, request);
  return "handled";
}

/** The signature covers the body and not the header that names the shop: for this one they must agree. */
export async function handleShopRedact({ shop, ofShop, delivery }: WebhookContext): Promise<"handled" | "ignored"> {
  const { shop_domain } = parseJson(shopRedactSchema, delivery.payload);
  if (shop_domain.toLowerCase() !== shop.domain) return "ignored";

  const { connection } = ofShop;
  const outcome = await redactShop({ ...dependencies(ofShop), connection }, delivery.shopDomain, delivery.webhookId);
  return outcome === "erased" ? "handled" : "ignored";
}

function dependencies({ privacy }: WebhookContext["ofShop"]) {
  const { privacyRequests: requests, ids, clock } = services;
  return { privacy, requests, ids, clock };
}
