import type { Resolver } from "../../graphql/api-call.ts";
import { toGlobalId } from "../../graphql/global-id.ts";
import type { BulkOperation } from "../../state/entities.ts";

export const bulkOperationFields: Record<string, Resolver> = {
  id: ({ id }: BulkOperation) => toGlobalId("BulkOperation", id),
  type: () => "QUERY",
  objectCount: ({ objectCount }: BulkOperation) => String(objectCount),
  rootObjectCount: ({ rootObjectCount }: BulkOperation) => String(rootObjectCount),
  fileSize: ({ fileSize }: BulkOperation) => (fileSize === null ? null : String(fileSize)),
  url: ({ path }: BulkOperation, _args, { shop }) => (path === null ? null : `https://${shop.domain}${path}`),
  partialDataUrl: () => null,
};
