import { GraphQLError, type ASTNode, type ValidationContext } from "graphql";

/** Adds a validation error in Shopify's shape: message, path with the operation's label, code. */
export function report(
  context: ValidationContext,
  error: { message: string; node: ASTNode; path?: string[]; code: string; more?: Record<string, unknown> },
): void {
  context.reportError(
    new GraphQLError(error.message, {
      nodes: error.node,
      ...(error.path && { path: error.path }),
      extensions: { code: error.code, ...error.more },
    }),
  );
}
