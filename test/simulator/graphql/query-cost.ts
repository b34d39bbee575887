import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isObjectType,
  Kind,
  OperationTypeNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLAbstractType,
  type GraphQLCompositeType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
  type SelectionSetNode,
} from "graphql";
import { readArgument, isLeftOut } from "./selection.ts";

export type CostedOperation = {
  schema: GraphQLSchema;
  operation: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Record<string, unknown>;
};

type CostRules = {
  /** Of an object, its selections apart. */
  ownCost: (type: GraphQLCompositeType) => number;
  connectionBase: number;
  /** False: `edges`, `nodes` and `pageInfo` are objects like any other below a connection. */
  edgesAreFree: boolean;
  introspection: number;
  /** Of each `__typename`. */
  typename: number;
  /** By `Type.field`, for leaf fields that cost something. */
  leafWeights: ReadonlyMap<string, number>;
  /** By name, on top of the 10 of every mutation. */
  mutationWeights: ReadonlyMap<string, number>;
};

const MUTATION_COST = 10;
const FREE_ADMIN_TYPES = new Set([
  "MoneyV2",
  "MoneyBag",
  "MailingAddress",
  "LocationAddress",
  "ShopAddress",
  "Model3dSource",
]);

/**
 * Weights fitted to 5,423 captured costs, 96 % of them exact (platform sheet 6.2); the Storefront rules give
 * all 57 costs of the captured cart lifecycle. Shopify publishes the idea, not the numbers.
 */
const RULES: Record<"admin" | "storefront", CostRules> = {
  admin: {
    ownCost: ({ name }) => (name === "Count" ? 10 : FREE_ADMIN_TYPES.has(name) ? 0 : 1),
    connectionBase: 2,
    edgesAreFree: true,
    introspection: 1,
    typename: 0,
    leafWeights: new Map([
      ["Location.hasActiveInventory", 1],
      ["OrderEdge.cursor", 1],
      ["DraftOrder.ready", 2],
      ["Order.discountCodes", 2],
      ["Order.poNumber", 1],
    ]),
    mutationWeights: new Map([
      ["orderCapture", 10],
      ["refundCreate", 10],
      ["deliveryProfileUpdate", 90],
      ["flowTriggerReceive", -9],
    ]),
  },
  storefront: {
    ownCost: () => 1,
    connectionBase: 1,
    edgesAreFree: false,
    introspection: 0,
    typename: 1,
    leafWeights: new Map(),
    mutationWeights: new Map(),
  },
};

/** Stands for the data of a query that has not run: every selected object counts, every connection is full. */
const ESTIMATE = Symbol("estimate");

/** What Shopify charges before it runs the operation. */
export function requestedCost(api: "admin" | "storefront", costed: CostedOperation): number {
  return measure(RULES[api], costed, ESTIMATE);
}

/** What the operation turns out to have cost: the same rules over the rows that really came back. */
export function actualCost(api: "admin" | "storefront", costed: CostedOperation, data: unknown): number {
  return Math.round(measure(RULES[api], costed, data));
}

function measure(rules: CostRules, costed: CostedOperation, data: unknown): number {
  const { schema, operation, variables } = costed;

  function measureFields(type: GraphQLObjectType, selections: readonly SelectionNode[], value: unknown): number {
    let cost = 0;
    for (const [key, nodes] of collectFields(type, selections)) cost += measureField(type, nodes, valueAt(value, key));
    return cost;
  }

  function measureField(parent: GraphQLObjectType, nodes: FieldNode[], value: unknown): number {
    const [first] = nodes;
    if (!first || value === undefined) return 0;
    const name = first.name.value;
    if (name.startsWith("__")) return name === "__typename" ? rules.typename : rules.introspection;

    const type = fieldType(parent, name);
    if (!type) return rules.leafWeights.get(`${parent.name}.${name}`) ?? 0;
    if (!type.name.endsWith("Connection")) return measureObject(type, selectionsOf(nodes), value);

    const rows = value === ESTIMATE ? requestedRows(first) : returnedRows(value);
    return measureConnection(type, selectionsOf(nodes), value, rows);
  }

  function measureObject(type: GraphQLCompositeType, selections: readonly SelectionNode[], value: unknown): number {
    if (value === null) return rules.ownCost(type);
    if (!Array.isArray(value)) return rules.ownCost(type) + measureInside(type, selections, value);
    // A plain list is charged once, however long.
    const inside = value.map((item: unknown) => (item === null ? 0 : measureInside(type, selections, item)));
    return rules.ownCost(type) + Math.max(0, ...inside);
  }

  function measureInside(type: GraphQLCompositeType, selections: readonly SelectionNode[], value: unknown): number {
    if (isObjectType(type)) return measureFields(type, selections, value);
    return Math.max(0, ...schema.getPossibleTypes(type).map((possible) => measureFields(possible, selections, value)));
  }

  function measureConnection(
    type: GraphQLCompositeType,
    selections: readonly SelectionNode[],
    value: unknown,
    rows: number,
  ): number {
    const times = rowFactor(rows);
    if (!isObjectType(type)) return rules.connectionBase;
    if (!rules.edgesAreFree) return rules.connectionBase + times * meanInside(type, selections, value);

    let cost = rules.connectionBase;
    for (const [key, nodes] of collectFields(type, selections)) {
      const name = nodes[0]?.name.value;
      const below = name === undefined ? null : fieldType(type, name);
      if (!below || name === "pageInfo") continue;
      const inside = valueAt(value, key);
      if (name === "nodes") cost += times * mean(inside, (row) => measureObject(below, selectionsOf(nodes), row));
      else if (name === "edges" && isObjectType(below)) {
        cost += measureEdges(below, selectionsOf(nodes), inside, times);
      } else cost += measureObject(below, selectionsOf(nodes), inside);
    }
    return cost;
  }

  function measureEdges(
    edgeType: GraphQLObjectType,
    selections: readonly SelectionNode[],
    value: unknown,
    times: number,
  ): number {
    let cost = 0;
    for (const [key, nodes] of collectFields(edgeType, selections)) {
      if (nodes[0]?.name.value !== "node") {
        cost += measureField(edgeType, nodes, value === ESTIMATE ? ESTIMATE : null);
        continue;
      }
      const nodeType = fieldType(edgeType, "node");
      if (!nodeType) continue;
      cost += times * mean(value, (edge) => measureObject(nodeType, selectionsOf(nodes), valueAt(edge, key)));
    }
    return cost;
  }

  /** Storefront: everything below the connection is multiplied, its wrappers included. */
  function meanInside(type: GraphQLObjectType, selections: readonly SelectionNode[], value: unknown): number {
    let cost = 0;
    for (const [key, nodes] of collectFields(type, selections)) {
      cost += measureField(type, nodes, valueAt(value, key));
    }
    return cost;
  }

  function measureMutation(root: GraphQLObjectType): number {
    let cost = 0;
    for (const [key, nodes] of collectFields(root, operation.selectionSet.selections)) {
      const name = nodes[0]?.name.value ?? "";
      const payload = fieldType(root, name);
      if (!isObjectType(payload)) continue;
      cost += MUTATION_COST + (rules.mutationWeights.get(name) ?? 0);
      const value = valueAt(data, key);
      cost += rules.edgesAreFree
        ? measurePayload(payload, selectionsOf(nodes), value)
        : measureFields(payload, selectionsOf(nodes), value);
    }
    return cost;
  }

  /** Admin: the payload's direct objects are free, what lies below them is not. */
  function measurePayload(payload: GraphQLObjectType, selections: readonly SelectionNode[], value: unknown): number {
    let cost = 0;
    for (const [key, nodes] of collectFields(payload, selections)) {
      const type = fieldType(payload, nodes[0]?.name.value ?? "");
      const inside = valueAt(value, key);
      if (!type || inside === null || inside === undefined) continue;
      cost += type.name.endsWith("Connection")
        ? measureField(payload, nodes, inside)
        : measureObject(type, selectionsOf(nodes), inside) - rules.ownCost(type);
    }
    return cost;
  }

  /** Field nodes by response key, with the fragments that apply to `type` flattened. */
  function collectFields(
    type: GraphQLObjectType,
    selections: readonly SelectionNode[],
    into = new Map<string, FieldNode[]>(),
  ): Map<string, FieldNode[]> {
    for (const selection of selections) {
      if (isLeftOut(selection, variables)) continue;
      if (selection.kind === Kind.FIELD) {
        const key = (selection.alias ?? selection.name).value;
        into.set(key, [...(into.get(key) ?? []), selection]);
        continue;
      }
      const fragment = fragmentOf(selection);
      if (fragment && appliesTo(fragment.condition, type)) collectFields(type, fragment.set.selections, into);
    }
    return into;
  }

  function fragmentOf(selection: Exclude<SelectionNode, FieldNode>) {
    if (selection.kind === Kind.INLINE_FRAGMENT) {
      return { condition: selection.typeCondition?.name.value, set: selection.selectionSet };
    }
    const fragment = costed.fragments.get(selection.name.value);
    return fragment && { condition: fragment.typeCondition.name.value, set: fragment.selectionSet };
  }

  function appliesTo(condition: string | undefined, type: GraphQLObjectType): boolean {
    if (condition === undefined || condition === type.name) return true;
    const conditionType = schema.getType(condition);
    return isAbstractType(conditionType) && schema.isSubType(conditionType, type);
  }

  function requestedRows(node: FieldNode): number {
    return Number(readArgument(node, "first", variables) ?? readArgument(node, "last", variables) ?? 0);
  }

  const root = operation.operation === OperationTypeNode.MUTATION ? schema.getMutationType() : schema.getQueryType();
  if (!root) return 0;
  if (operation.operation === OperationTypeNode.MUTATION) return measureMutation(root);
  return measureFields(root, operation.selectionSet.selections, data);
}

/** `max(1, floor(2 ln n))`: 10 rows cost 4 times one row, 250 rows 11 times. */
function rowFactor(rows: number): number {
  return rows <= 0 ? 0 : Math.max(1, Math.floor(2 * Math.log(rows)));
}

function returnedRows(connection: unknown): number {
  if (typeof connection !== "object" || connection === null) return 0;
  const lists = Object.values(connection).filter((value) => Array.isArray(value));
  return Math.max(0, ...lists.map((list) => list.length));
}

function mean(rows: unknown, costOf: (row: unknown) => number): number {
  if (rows === ESTIMATE) return costOf(ESTIMATE);
  if (!Array.isArray(rows) || rows.length === 0) return 0;
  return rows.reduce((sum: number, row: unknown) => sum + costOf(row), 0) / rows.length;
}

/** Null for fields without selections. */
function fieldType(parent: GraphQLObjectType, name: string): GraphQLObjectType | GraphQLAbstractType | null {
  const field = parent.getFields()[name];
  const type = field && getNamedType(field.type);
  return isCompositeType(type) ? type : null;
}

function selectionsOf(nodes: readonly FieldNode[]): SelectionNode[] {
  return nodes.flatMap((node): readonly SelectionNode[] => emptyIfMissing(node.selectionSet));
}

function emptyIfMissing(set: SelectionSetNode | undefined): readonly SelectionNode[] {
  return set?.selections ?? [];
}

function valueAt(value: unknown, key: string): unknown {
  if (value === ESTIMATE) return ESTIMATE;
  if (typeof value !== "object" || value === null) return undefined;
  return (value as Record<string, unknown>)[key];
}
