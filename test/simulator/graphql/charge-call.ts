import { GraphQLError } from "graphql";
import type { ApiCall } from "./api-call.ts";
import { actualCost, requestedCost, type CostedOperation } from "./query-cost.ts";
import { refundBucket, takeFromBucket, throttleStatus, type ThrottleStatus } from "./throttle.ts";

export type Cost = { requestedQueryCost: number; actualQueryCost?: number | null; throttleStatus?: ThrottleStatus };

/** What an operation is charged: refused before it runs, or settled once its data is known (null: it never ran). */
export type Charge = { requested: number; refusal: GraphQLError | null; costOf: (data: unknown) => Cost };

const MAX_COST = 1000;

/** Takes the requested cost from the app's bucket; the difference to the actual cost goes back afterwards. */
export function chargeAdminCall(call: ApiCall, costed: CostedOperation): Charge {
  const { shop, caller } = call;
  const { clientId } = caller;
  const requested = requestedCost("admin", costed);
  const settle = (data: unknown): Cost => ({
    requestedQueryCost: requested,
    actualQueryCost: data === null ? null : actualCost("admin", costed, data),
  });
  // The merchant's own hands (`/_sim/merchant-graphql`) are not throttled.
  if (clientId === null) return { requested, refusal: null, costOf: settle };

  return {
    requested,
    refusal: refuse(call, clientId, requested),
    costOf: (data) => {
      const cost = settle(data);
      if (cost.actualQueryCost != null) refundBucket(shop, clientId, requested - cost.actualQueryCost);
      return { ...cost, throttleStatus: throttleStatus(shop, clientId) };
    },
  };
}

function refuse({ shop, simulator }: ApiCall, clientId: string, cost: number): GraphQLError | null {
  if (cost > MAX_COST) return maxCostExceeded(cost);
  const isServed = !simulator.faults.throttled && takeFromBucket(shop, clientId, cost);
  return isServed ? null : throttled();
}

/** Real buyers are not throttled; only tokenless calls have a ceiling. Answers carry the requested cost alone. */
export function chargeStorefrontCall({ caller }: ApiCall, costed: CostedOperation): Charge {
  const requested = requestedCost("storefront", costed);
  const isTooDear = caller.clientId === null && requested > MAX_COST;
  return {
    requested,
    refusal: isTooDear ? maxCostExceeded(requested) : null,
    costOf: () => ({ requestedQueryCost: requested }),
  };
}

function throttled(): GraphQLError {
  return new GraphQLError("Throttled", {
    extensions: { code: "THROTTLED", documentation: "https://shopify.dev/api/usage/rate-limits" },
  });
}

function maxCostExceeded(cost: number): GraphQLError {
  return new GraphQLError(
    `Query cost is ${cost}, which exceeds the single query max cost limit (${MAX_COST}).\n\nSee https://shopify.dev/concepts/about-apis/rate-limits for more information on how the\ncost of a query is calculated.\n\nTo query larger amounts of data with fewer limits, bulk operations should be used instead.\nSee https://shopify.dev/tutorials/perform-bulk-operations-with-admin-api for usage details.\n`,
    {
      extensions: {
        code: "MAX_COST_EXCEEDED",
        cost,
        maxCost: MAX_COST,
        documentation: "https://shopify.dev/api/usage/rate-limits",
      },
    },
  );
}
