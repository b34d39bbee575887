import { Kind, type ASTNode, type OperationDefinitionNode } from "graphql";

/**
 * Where a node stands, as Shopify writes it in validation errors: `["query Name", "product", "... on Product", "id"]`.
 * `ancestors` is what graphql-js hands to a visitor.
 */
export function documentPath(ancestors: readonly (ASTNode | readonly ASTNode[])[], node: ASTNode): string[] {
  const nodes = [...ancestors.filter((ancestor): ancestor is ASTNode => !isList(ancestor)), node];
  return nodes.map(segmentOf).filter((segment) => segment !== null);
}

/** `query Name`, or just `query` when the operation is anonymous. */
export function operationLabel({ operation, name }: OperationDefinitionNode): string {
  return name ? `${operation} ${name.value}` : operation;
}

function segmentOf(node: ASTNode): string | null {
  switch (node.kind) {
    case Kind.OPERATION_DEFINITION:
      return operationLabel(node);
    case Kind.FRAGMENT_DEFINITION:
      return `fragment ${node.name.value}`;
    case Kind.INLINE_FRAGMENT:
      return node.typeCondition ? `... on ${node.typeCondition.name.value}` : "...";
    case Kind.FIELD:
      return (node.alias ?? node.name).value;
    case Kind.ARGUMENT:
    case Kind.OBJECT_FIELD:
      return node.name.value;
    default:
      return null;
  }
}

function isList(ancestor: ASTNode | readonly ASTNode[]): ancestor is readonly ASTNode[] {
  return Array.isArray(ancestor);
}
