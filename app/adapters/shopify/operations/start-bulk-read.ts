import { z } from "zod";
import { adminOperation } from "../shopify-operation";
import { userErrorSchema } from "../user-error";

/** Grouped: a product's collections, metafields and variants follow it, so that the result can be read as a stream. */
export const startBulkRead = adminOperation<{ query: string }>()({
  document: `#graphql
    mutation StartBulkRead($query: String!) {
      bulkOperationRunQuery(query: $query, groupObjects: true) {
        bulkOperation { id }
        userErrors { field message code }
      }
    }
  `,
  result: z.object({
    bulkOperationRunQuery: z
      .object({ bulkOperation: z.object({ id: z.string() }).nullable(), userErrors: z.array(userErrorSchema) })
      .nullable(),
  }),
});
