import { customerRedactSchema, dataRequestSchema, shopRedactSchema } from "~/contracts/compliance-webhook";
import { answerDataRequest } from "~/domain/privacy/answer-data-request";
import { redactCustomer } from "~/domain/privacy/redact-customer";
import { redactShop } from "~/domain/privacy/redact-shop";
import { parseJson } from "~/lib/parse-json";
import { services } from "~/services.server";
import type { WebhookContext } from "./webhook-handler";

/**
 * The signature covers the body and not the header that names the shop, and what is exported or erased here is not got
 * back: the two must agree.
 */
export async function handleDataRequest({ shop, ofShop, delivery }: WebhookContext): Promise<"handled" | "ignored"> {
  const request = parseJson(dataRequestSchema, delivery.payload);
  if (request.shop_domain !== shop.domain) return "ignored";
  await answerDataRequest(dependencies(ofShop), delivery.shopDomain, delivery.webhookId, request);
  return "handled";
}

export async function handleCustomerRedact({ shop, ofShop, delivery }: WebhookContext): Promise<"handled" | "ignored"> {
  const request = parseJson(customerRedactSchema, delivery.payload);
  if (request.shop_domain !== shop.domain) return "ignored";
  await redactCustomer(dependencies(ofShop), delivery.shopDomain, delivery.webhookId, request);
  return "handled";
}

export async function handleShopRedact({ shop, ofShop, delivery }: WebhookContext): Promise<"handled" | "ignored"> {
  const { shop_domain } = parseJson(shopRedactSchema, delivery.payload);
  if (shop_domain !== shop.domain) return "ignored";

  const { connection } = ofShop;
  const outcome = await redactShop({ ...dependencies(ofShop), connection }, delivery.shopDomain, delivery.webhookId);
  if (outcome === "erased") await services.exportShelf.removeAll(shop.id);
  return outcome === "erased" ? "handled" : "ignored";
}

function dependencies({ privacy }: WebhookContext["ofShop"]) {
  const { privacyRequests: requests, ids, clock } = services;
  return { privacy, requests, ids, clock };
}
