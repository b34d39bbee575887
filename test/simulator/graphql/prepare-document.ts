import {
  getOperationAST,
  GraphQLError,
  Kind,
  parse,
  type DocumentNode,
  type FragmentDefinitionNode,
  type GraphQLSchema,
  type OperationDefinitionNode,
} from "graphql";
import { coerceVariables } from "./validation/coerce-variables.ts";
import { findOversizedInput } from "./validation/input-size.ts";
import { toSyntaxError } from "./validation/syntax-error.ts";
import { validateDocument } from "./validation/validate-document.ts";

/** An operation that may run: valid on the schema, its variables coerced and with their defaults. */
export type PreparedOperation = {
  document: DocumentNode;
  operation: OperationDefinitionNode;
  fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  variables: Record<string, unknown>;
};

type CheckedDocument = { document: DocumentNode } | { errors: readonly GraphQLError[] };

const MAX_KEPT = 1000;

const keptBySchema = new WeakMap<GraphQLSchema, Map<string, CheckedDocument>>();

/** Takes a request up to the point where it can run, or gives Shopify's errors (answered without `data`). */
export function prepareOperation(
  schema: GraphQLSchema,
  request: { query: string; variables: Record<string, unknown>; operationName: string | null },
): PreparedOperation | { errors: readonly GraphQLError[] } {
  const checked = checkDocument(schema, request.query);
  if ("errors" in checked) return checked;

  const { document } = checked;
  const operation = getOperationAST(document, request.operationName);
  // graphql-ruby's own wording; not among the captures.
  if (!operation) return { errors: [new GraphQLError("An operation name is required")] };

  const coerced = coerceVariables(schema, operation.variableDefinitions ?? [], request.variables);
  if ("errors" in coerced) return coerced;
  const oversized = findOversizedInput(operation, coerced.variables);
  if (oversized) return { errors: [oversized] };

  return { document, operation, fragments: fragmentsOf(document), variables: coerced.variables };
}

/** Clients send the same few documents over and over: each is parsed and validated once. */
function checkDocument(schema: GraphQLSchema, query: string): CheckedDocument {
  const kept = keptBySchema.get(schema) ?? new Map<string, CheckedDocument>();
  keptBySchema.set(schema, kept);
  const known = kept.get(query);
  if (known) return known;

  const checked = parseAndValidate(schema, query);
  if (kept.size >= MAX_KEPT) kept.clear();
  kept.set(query, checked);
  return checked;
}

function parseAndValidate(schema: GraphQLSchema, query: string): CheckedDocument {
  try {
    const document = parse(query);
    const errors = validateDocument(schema, document);
    return errors.length > 0 ? { errors } : { document };
  } catch (error) {
    if (error instanceof GraphQLError) return { errors: [toSyntaxError(error)] };
    throw error;
  }
}

function fragmentsOf(document: DocumentNode): Map<string, FragmentDefinitionNode> {
  const fragments = document.definitions.filter((definition) => definition.kind === Kind.FRAGMENT_DEFINITION);
  return new Map(fragments.map((fragment) => [fragment.name.value, fragment]));
}
