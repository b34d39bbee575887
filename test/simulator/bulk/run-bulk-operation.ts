import type { DocumentNode, GraphQLError } from "graphql";
import type { ApiCall } from "../graphql/api-call.ts";
import { toGlobalId } from "../graphql/global-id.ts";
import type { BulkOperation } from "../state/entities.ts";
import { toJsonl } from "./to-jsonl.ts";

const ANSWER_FIRST_MS = 10;

/**
 * Starts an operation and returns at once: it runs after the answer went out (or after the fault's duration of
 * business time), writes its file and announces `bulk_operations/finish`.
 */
export function startBulkOperation(call: ApiCall, operation: BulkOperation, document: DocumentNode): void {
  const { clock, faults } = call.simulator;
  const run = () => void runBulkOperation(call, operation, document);
  if (faults.bulkDurationMs === 0) setTimeout(run, ANSWER_FIRST_MS);
  else clock.schedule(new Date(clock.now().getTime() + faults.bulkDurationMs), run);
}

async function runBulkOperation(call: ApiCall, operation: BulkOperation, document: DocumentNode): Promise<void> {
  const lines: string[] = [];
  if (operation.status === "CREATED") operation.status = "RUNNING";
  for await (const { data, errors } of call.readWhole(document)) {
    if (isCanceling(operation)) {
      finish(call, operation, "CANCELED");
      return;
    }
    if (errors || !data) {
      operation.errorCode = errorCodeOf(errors?.[0]);
      finish(call, operation, "FAILED");
      return;
    }
    const rows = toJsonl(data);
    for (const line of rows.lines) lines.push(line);
    operation.objectCount = lines.length;
    operation.rootObjectCount += rows.rootObjectCount;
  }

  if (lines.length > 0) {
    operation.jsonl = lines.map((line) => `${line}\n`).join("");
    operation.fileSize = Buffer.byteLength(operation.jsonl);
    operation.path = `/bulk-operation-results/${call.simulator.ids.hex(32)}.jsonl`;
  }
  finish(call, operation, "COMPLETED");
}

/** The status changes while the rows are read. */
function isCanceling(operation: BulkOperation): boolean {
  return operation.status === "CANCELING";
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
