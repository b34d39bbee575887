import { GraphQLError, Kind, OperationTypeNode, parse, type DocumentNode, type GraphQLSchema } from "graphql";
import { toSyntaxError } from "../graphql/validation/syntax-error.ts";
import { validateDocument } from "../graphql/validation/validate-document.ts";
import { analyzeBulkQuery, type BulkQueryShape } from "./analyze-bulk-query.ts";

const MAX_CONNECTIONS = 5;
const MAX_DEPTH = 2;

/** The query of a bulk operation, parsed, or what Shopify has against it. */
export function checkBulkQuery(
  schema: GraphQLSchema,
  query: string,
): { document: DocumentNode } | { problems: string[] } {
  const parsed = parseQuery(query);
  if ("problem" in parsed) return { problems: [parsed.problem] };
  const { document } = parsed;

  const isQuery = document.definitions.every(
    (definition) => definition.kind !== Kind.OPERATION_DEFINITION || definition.operation === OperationTypeNode.QUERY,
  );
  if (!isQuery) return { problems: ["Invalid operation type. Only `query` operations are supported."] };
  const errors = validateDocument(schema, document);
  if (errors.length > 0) return { problems: errors.map(({ message }) => `Invalid bulk query: ${message}`) };

  const problems = shapeProblems(analyzeBulkQuery(schema, document));
  return problems.length > 0 ? { problems } : { document };
}

function shapeProblems(shape: BulkQueryShape): string[] {
  const problems: string[] = [];
  if (shape.withoutEdges.length > 0) {
    problems.push(
      `All connection fields in a bulk query must select their contents using 'edges' > 'node', e.g: '${shape.withoutEdges[0] ?? ""} { edges { node {'. Selecting via 'nodes' is not supported. Invalid connection fields: '${shape.withoutEdges.join("', '")}'.`,
    );
  }
  if (shape.hasTopLevelNode) problems.push("Bulk queries cannot contain a top level `node` field.");
  if (shape.nestingDepth > MAX_DEPTH) {
    problems.push(`Bulk queries cannot contain connections with a nesting depth greater than ${MAX_DEPTH}.`);
  }
  if (shape.connections.length > MAX_CONNECTIONS) {
    problems.push(`Bulk queries cannot contain more than ${MAX_CONNECTIONS} connections.`);
  }
  if (shape.connections.length === 0) problems.push("Bulk queries must contain at least one connection.");
  if (shape.hasConnectionInList) {
    problems.push("Queries that contain a connection field within a list field are not currently supported.");
  }
  if (shape.withoutParentId.length > 0) {
    problems.push(
      `The parent 'node' field for a nested connection must select the 'id' field without an alias and must be of 'ID' return type. Connection fields without 'id': ${shape.withoutParentId.join(", ")}.`,
    );
  }
  return problems;
}

function parseQuery(query: string): { document: DocumentNode } | { problem: string } {
  try {
    return { document: parse(query) };
  } catch (error) {
    if (error instanceof GraphQLError) return { problem: `Invalid bulk query: ${toSyntaxError(error).message}` };
    throw error;
  }
}
