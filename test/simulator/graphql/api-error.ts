import { GraphQLError } from "graphql";

/**
 * An error that Shopify's GraphQL answers with, thrown by resolvers: the field becomes null and the error keeps its
 * code in `extensions`. Anything else that a resolver throws is shown as Shopify's internal error.
 */
export class ApiError extends GraphQLError {
  constructor(code: string, message: string, extensions: Record<string, unknown> = {}) {
    super(message, { extensions: { code, ...extensions } });
    this.name = "ApiError";
  }
}
