import {
  getNamedType,
  isListType,
  isNonNullType,
  isObjectType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLNamedType,
  type GraphQLSchema,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";

/** What the rules of bulk queries ask about a query. */
export type BulkQueryShape = {
  connections: string[];
  /** Connections inside connections; a root one has depth 0. */
  nestingDepth: number;
  hasTopLevelNode: boolean;
  /** Names of connections that do not select `edges { node }`. */
  withoutEdges: string[];
  /** Names of nested connections whose parent node does not select `id`. */
  withoutParentId: string[];
  hasConnectionInList: boolean;
};

type Place = { depth: number; parentHasId: boolean; isInList: boolean };

/** Walks a valid query operation and notes its connections. */
export function analyzeBulkQuery(schema: GraphQLSchema, document: DocumentNode): BulkQueryShape {
  const fragments = new Map<string, FragmentDefinitionNode>();
  for (const definition of document.definitions) {
    if (definition.kind === Kind.FRAGMENT_DEFINITION) fragments.set(definition.name.value, definition);
  }
  const shape: BulkQueryShape = {
    connections: [],
    nestingDepth: 0,
    hasTopLevelNode: false,
    withoutEdges: [],
    withoutParentId: [],
    hasConnectionInList: false,
  };

  function walk(type: GraphQLNamedType | undefined, set: SelectionSetNode | undefined, place: Place): void {
    for (const { field, condition } of flatten(set?.selections ?? [], fragments)) {
      const owner = condition === null ? type : schema.getType(condition);
      const definition = owner && "getFields" in owner ? owner.getFields()[field.name.value] : undefined;
      if (!definition || !("args" in definition)) continue;
      const fieldType = getNamedType(definition.type);
      if (isConnection(fieldType)) {
        walkConnection(field, fieldType, place);
        continue;
      }
      const isList = isListType(isNonNullType(definition.type) ? definition.type.ofType : definition.type);
      walk(fieldType, field.selectionSet, { ...place, isInList: place.isInList || isList });
    }
  }

  function walkConnection(field: FieldNode, type: GraphQLNamedType, place: Place): void {
    const name = field.name.value;
    shape.connections.push(name);
    shape.nestingDepth = Math.max(shape.nestingDepth, place.depth);
    if (place.isInList) shape.hasConnectionInList = true;
    if (place.depth > 0 && !place.parentHasId) shape.withoutParentId.push(name);

    const edges = findField(field.selectionSet, "edges", fragments);
    const node = findField(edges?.selectionSet, "node", fragments);
    if (!node || findField(field.selectionSet, "nodes", fragments)) shape.withoutEdges.push(name);
    if (!node) return;
    const parentHasId = flatten(node.selectionSet?.selections ?? [], fragments).some(
      ({ field: inner }) => inner.name.value === "id" && (inner.alias === undefined || inner.alias.value === "id"),
    );
    walk(nodeTypeOf(type), node.selectionSet, { depth: place.depth + 1, parentHasId, isInList: false });
  }

  for (const definition of document.definitions) {
    if (definition.kind !== Kind.OPERATION_DEFINITION) continue;
    const roots = flatten(definition.selectionSet.selections, fragments);
    shape.hasTopLevelNode = roots.some(({ field }) => field.name.value === "node" || field.name.value === "nodes");
    walk(schema.getQueryType() ?? undefined, definition.selectionSet, { depth: 0, parentHasId: true, isInList: false });
  }
  return shape;
}

/** Fields of a selection with its fragments opened, each with the type that its fragment is on (null: none). */
function flatten(
  selections: readonly SelectionNode[],
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  condition: string | null = null,
): { field: FieldNode; condition: string | null }[] {
  return selections.flatMap((selection) => {
    if (selection.kind === Kind.FIELD) return [{ field: selection, condition }];
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return flatten(selection.selectionSet.selections, fragments, selection.typeCondition?.name.value ?? condition);
    }
    const fragment = fragments.get(selection.name.value);
    return fragment ? flatten(fragment.selectionSet.selections, fragments, fragment.typeCondition.name.value) : [];
  });
}

function findField(
  set: SelectionSetNode | undefined,
  name: string,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
): FieldNode | undefined {
  return flatten(set?.selections ?? [], fragments).find(({ field }) => field.name.value === name)?.field;
}

function isConnection(type: GraphQLNamedType): boolean {
  return isObjectType(type) && type.name.endsWith("Connection");
}

function nodeTypeOf(connection: GraphQLNamedType): GraphQLNamedType | undefined {
  if (!isObjectType(connection)) return undefined;
  const edges = connection.getFields().edges;
  const edge = edges && getNamedType(edges.type);
  const node = isObjectType(edge) ? edge.getFields().node : undefined;
  return node && getNamedType(node.type);
}
