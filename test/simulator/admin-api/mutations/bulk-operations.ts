import type { Resolver } from "../../graphql/api-call.ts";
import { numericIdOf, toGlobalId } from "../../graphql/global-id.ts";
import { checkBulkQuery } from "../../bulk/check-bulk-query.ts";
import { startBulkOperation } from "../../bulk/run-bulk-operation.ts";
import type { BulkOperation } from "../../state/entities.ts";
import { clientIdOf } from "../queries/app.ts";
import { userError } from "../user-error.ts";

/** Query operations that one app may have under way in one shop, since 2026-01. */
const MAX_RUNNING = 5;

const UNDER_WAY = new Set<BulkOperation["status"]>(["CREATED", "RUNNING", "CANCELING"]);

export const bulkOperationMutations: Record<string, Resolver> = {
  bulkOperationRunQuery: (_root, { query }: { query: string }, call, info) => {
    const checked = checkBulkQuery(info.schema, query);
    if ("problems" in checked) {
      const userErrors = checked.problems.map((message) => userError(["query"], message, "INVALID"));
      return { bulkOperation: null, userErrors };
    }
    const clientId = clientIdOf(call);
    const running = [...call.shop.bulkOperations.values()].filter(
      (operation) => operation.clientId === clientId && UNDER_WAY.has(operation.status),
    );
    if (running.length >= MAX_RUNNING) {
      const ids = running.map(({ id }) => toGlobalId("BulkOperation", id)).join(", ");
      const message = `A bulk query operation for this app and shop is already in progress: ${ids}.`;
      return { bulkOperation: null, userErrors: [userError(null, message, "OPERATION_IN_PROGRESS")] };
    }

    const bulkOperation: BulkOperation = {
      id: call.simulator.ids.numeric(),
      clientId,
      query,
      status: "CREATED",
      errorCode: null,
      objectCount: 0,
      rootObjectCount: 0,
      fileSize: null,
      path: null,
      jsonl: null,
      createdAt: call.simulator.clock.nowIso(),
      completedAt: null,
    };
    call.shop.bulkOperations.set(bulkOperation.id, bulkOperation);
    startBulkOperation(call, bulkOperation, checked.document);
    return { bulkOperation, userErrors: [] };
  },

  bulkOperationCancel: (_root, { id }: { id: string }, { shop }) => {
    const bulkOperation = shop.bulkOperations.get(numericIdOf("BulkOperation", id) ?? 0);
    if (!bulkOperation) {
      return { bulkOperation: null, userErrors: [userError(["id"], "Bulk operation does not exist")] };
    }
    if (!UNDER_WAY.has(bulkOperation.status)) {
      const message = `A bulk operation cannot be canceled when it is ${bulkOperation.status.toLowerCase()}`;
      return { bulkOperation, userErrors: [userError(null, message)] };
    }
    bulkOperation.status = "CANCELING";
    return { bulkOperation, userErrors: [] };
  },
};
