import type { DocumentNode, GraphQLError } from "graphql";
import type { ApiCall } from "../graphql/api-call.ts";
import { toGlobalId } from "../graphql/global-id.ts";
import type { BulkOperation } from "../state/entities.ts";
import { toJsonl } from "./to-jsonl.ts";

/**
 * Starts an operation and returns at once: it runs after the answer went out (or after the fault's duration of
 * business time), writes its file and announces `bulk_operations/finish`.
 */
export function startBulkOperation(call: ApiCall, operation: BulkOperation, document: DocumentNode): void {
  const { clock, faults } = call.simulator;
  const run = () => void runBulkOperation(call, operation, document);
  if (faults.bulkDurationMs === 0) setImmediate(run);
  else clock.schedule(new Date(clock.now().getTime() + faults.bulkDurationMs), run);
}

async function runBulkOperation(call: ApiCall, operation: BulkOperation, document: DocumentNode): Promise<void> {
  if (operation.status === "CANCELING") {
    finish(call, operation, "CANCELED");
    return;
  }
  operation.status = "RUNNING";
  const { data, errors } = await call.readWhole(document);
  if (errors || !data) {
    operation.errorCode = errorCodeOf(errors?.[0]);
    finish(call, operation, "FAILED");
    return;
  }

  const { jsonl, objectCount, rootObjectCount } = toJsonl(data);
  Object.assign(operation, { objectCount, rootObjectCount });
  if (objectCount > 0) {
    operation.jsonl = jsonl;
    operation.fileSize = Buffer.byteLength(jsonl);
    operation.path = `/bulk-operation-results/${call.simulator.ids.hex(32)}.jsonl`;
  }
  finish(call, operation, "COMPLETED");
}

function finish(call: ApiCall, operation: BulkOperation, status: "COMPLETED" | "FAILED" | "CANCELED"): void {
  const { shop, simulator } = call;
  operation.status = status;
  operation.completedAt = simulator.clock.nowIso();
  simulator.emit({
    shop,
    topic: "bulk_operations/finish",
    payload: {
      admin_graphql_api_id: toGlobalId("BulkOperation", operation.id),
      completed_at: operation.completedAt,
      created_at: operation.createdAt,
      error_code: operation.errorCode?.toLowerCase() ?? null,
      status: status.toLowerCase(),
      type: "query",
    },
  });
}

function errorCodeOf(error: GraphQLError | undefined): string {
  return error?.extensions.code === "ACCESS_DENIED" ? "ACCESS_DENIED" : "INTERNAL_SERVER_ERROR";
}
