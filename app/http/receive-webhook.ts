import { z } from "zod";
import type { WebhookTopic } from "~/contracts/webhook-topics";
import { AppError } from "~/lib/app-error";
import { parseJson } from "~/lib/parse-json";
import { services } from "~/services.server";
import { readBytes } from "./read-body";
import { isSignedByShopify } from "./verify-webhook";

const MAX_BODY_BYTES = 5_000_000;

const headersSchema = z.object({
  "x-shopify-topic": z.string(),
  "x-shopify-shop-domain": z
    .string()
    .toLowerCase()
    .regex(/^[a-z0-9][a-z0-9-]*\.myshopify\.com$/),
  "x-shopify-webhook-id": z.string().min(1).max(200),
  "x-shopify-api-version": z.string().max(20),
  "x-shopify-triggered-at": z.iso
    .datetime({ offset: true })
    .transform((text) => new Date(text))
    .optional()
    .catch(undefined),
});

/**
 * Verifies a delivery, stores it with its job in one statement and acknowledges it; the work is done by `jobs/handle-webhook`.
 * A delivery that was stored before is acknowledged again: Shopify did not get the first answer.
 */
export async function receiveWebhook(request: Request, topic: WebhookTopic): Promise<Response> {
  const startMs = performance.now();
  const status = await receive(request, topic).catch((error: unknown) => {
    services.logger.error({ topic, error }, "a webhook was not stored; Shopify will send it again");
    return 503;
  });
  services.metrics.observeWebhook({ topic, status, seconds: (performance.now() - startMs) / 1000 });
  return new Response(null, { status });
}

async function receive(request: Request, topic: WebhookTopic): Promise<number> {
  if (request.method !== "POST") return 405;
  const body = await readUpTo(request, MAX_BODY_BYTES);
  if (body === null) return 413;
  const signature = request.headers.get("x-shopify-hmac-sha256") ?? "";
  if (!isSignedByShopify(body, signature, services.config.shopify.apiSecret)) return 401;

  const headers = headersSchema.safeParse(Object.fromEntries(request.headers));
  const payload = new TextDecoder().decode(body);
  if (!headers.success || headers.data["x-shopify-topic"] !== topic || !isJsonObject(payload)) {
    services.logger.warn({ topic }, "a signed webhook cannot be read");
    return 400;
  }

  const isNew = await services.webhooks.receive({
    id: services.ids.random(),
    shopDomain: headers.data["x-shopify-shop-domain"],
    webhookId: headers.data["x-shopify-webhook-id"],
    topic,
    apiVersion: headers.data["x-shopify-api-version"],
    triggeredAt: headers.data["x-shopify-triggered-at"] ?? null,
    payload,
    receivedAt: services.clock.now(),
  });
  if (!isNew) services.metrics.count("webhook-duplicate");
  return 200;
}

async function readUpTo(request: Request, maxBytes: number): Promise<Uint8Array | null> {
  try {
    return await readBytes(request, maxBytes);
  } catch (error) {
    if (error instanceof AppError && error.code === "too-large") return null;
    throw error;
  }
}

function isJsonObject(text: string): boolean {
  try {
    parseJson(z.looseObject({}), text);
    return true;
  } catch {
    return false;
  }
}
