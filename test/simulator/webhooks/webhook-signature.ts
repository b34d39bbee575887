import { createHmac } from "node:crypto";

/** `X-Shopify-Hmac-Sha256`: base64 over the raw body. */
export function signWebhook(body: string, clientSecret: string): string {
  return createHmac("sha256", clientSecret).update(body, "utf8").digest("base64");
}
