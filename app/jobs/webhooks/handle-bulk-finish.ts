import { z } from "zod";
import { parseJson } from "~/lib/parse-json";
import { services } from "~/services.server";
import type { WebhookContext } from "./webhook-handler";

const payloadSchema = z.object({ admin_graphql_api_id: z.string().startsWith("gid://shopify/BulkOperation/") });

/** The result is ready, or has failed: the import finds out which. */
export async function handleBulkFinish({ shop, delivery }: WebhookContext): Promise<"handled"> {
  const { admin_graphql_api_id: bulkOperationId } = parseJson(payloadSchema, delivery.payload);
  await services.jobs.enqueue("import-bulk-result", { shopId: shop.id, bulkOperationId }, { key: bulkOperationId });
  return "handled";
}
