import { GraphQLError } from "graphql";
import type { ApiCall } from "./api-call.ts";

/** Errors of resolvers that were not meant become Shopify's internal error; the log keeps what really happened. */
export function toShopifyError(error: GraphQLError, { simulator }: ApiCall): GraphQLError {
  if (!error.originalError || error.originalError instanceof GraphQLError) return error;

  const requestId = `${simulator.ids.uuid()}-${Math.floor(simulator.clock.now().getTime() / 1000)}`;
  return new GraphQLError(
    `Internal error. Looks like something went wrong on our end.\nRequest ID: ${requestId} (include this in support requests).`,
    {
      ...(error.nodes && { nodes: error.nodes }),
      ...(error.path && { path: error.path }),
      extensions: { code: "INTERNAL_SERVER_ERROR", requestId },
    },
  );
}
