import { z } from "zod";
import { adminOperation } from "../shopify-operation";

/** UnsignedInt64 is sent as text. */
const unsignedSchema = z.union([z.string(), z.number()]).transform(Number);

export const readBulkOperation = adminOperation<{ id: string }>()({
  document: `#graphql
    query ReadBulkOperation($id: ID!) {
      bulkOperation(id: $id) { id status errorCode rootObjectCount url }
    }
  `,
  result: z.object({
    bulkOperation: z
      .object({
        id: z.string(),
        status: z.string(),
        errorCode: z.string().nullable(),
        rootObjectCount: unsignedSchema,
        url: z.string().nullable(),
      })
      .nullable(),
  }),
});
