import { GraphQLError, Kind, valueFromASTUntyped, type FieldNode, type OperationDefinitionNode } from "graphql";

const DEFAULT_LIMIT = 250;

/** By `root.argument.field`; everything else takes 250. */
const LIMITS = new Map([
  ["productSet.input.variants", 2048],
  ["draftOrderCreate.input.lineItems", 499],
  ["draftOrderUpdate.input.lineItems", 499],
]);

/** The first list in the arguments of a root field that is longer than Shopify takes. */
export function findOversizedInput(
  operation: OperationDefinitionNode,
  variables: Record<string, unknown>,
): GraphQLError | null {
  for (const selection of operation.selectionSet.selections) {
    if (selection.kind !== Kind.FIELD) continue;
    for (const argument of selection.arguments ?? []) {
      const path = [selection.name.value, argument.name.value];
      const error = findInValue(valueFromASTUntyped(argument.value, variables), path, selection);
      if (error) return error;
    }
  }
  return null;
}

function findInValue(value: unknown, path: (string | number)[], root: FieldNode): GraphQLError | null {
  if (typeof value !== "object" || value === null) return null;
  if (Array.isArray(value)) {
    const limit = LIMITS.get(path.filter((segment) => typeof segment === "string").join(".")) ?? DEFAULT_LIMIT;
    if (value.length > limit) {
      return new GraphQLError(
        `The input array size of ${value.length} is greater than the maximum allowed of ${limit}.`,
        { nodes: root, path, extensions: { code: "MAX_INPUT_SIZE_EXCEEDED" } },
      );
    }
  }
  for (const [key, inner] of Object.entries(value)) {
    const error = findInValue(inner, [...path, Array.isArray(value) ? Number(key) : key], root);
    if (error) return error;
  }
  return null;
}
