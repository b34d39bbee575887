import {
  GraphQLError,
  getVariableValues,
  isEnumType,
  isInputObjectType,
  isInputType,
  isListType,
  isNonNullType,
  isRequiredInputField,
  isScalarType,
  typeFromAST,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type GraphQLSchema,
  type TypeNode,
  type VariableDefinitionNode,
} from "graphql";
import { scalarProblem } from "./scalar-problem.ts";

type Problem = { path: (string | number)[]; explanation: string; message?: string };

/** Variables as resolvers see them (defaults filled in), or one INVALID_VARIABLE error for each that does not fit. */
export function coerceVariables(
  schema: GraphQLSchema,
  definitions: readonly VariableDefinitionNode[],
  inputs: Record<string, unknown>,
): { variables: Record<string, unknown> } | { errors: readonly GraphQLError[] } {
  const errors: GraphQLError[] = [];
  for (const definition of definitions) {
    const name = definition.variable.name.value;
    const type = inputTypeOf(schema, definition.type);
    if (!type || (inputs[name] === undefined && (definition.defaultValue ?? !isNonNullType(type)))) continue;

    const problems = findProblems(type, inputs[name], []);
    if (problems.length > 0) errors.push(toError({ definition, name, type, value: inputs[name], problems }));
  }
  if (errors.length > 0) return { errors };

  const result = getVariableValues(schema, definitions, inputs);
  return result.errors ? { errors: result.errors } : { variables: result.coerced };
}

function findProblems(type: GraphQLInputType, value: unknown, path: (string | number)[]): Problem[] {
  if (isNonNullType(type)) {
    if (value === null || value === undefined) return [{ path, explanation: "Expected value to not be null" }];
    return findProblems(type.ofType, value, path);
  }
  if (value === null || value === undefined) return [];
  if (isListType(type)) {
    if (!Array.isArray(value)) return findProblems(type.ofType, value, path);
    return value.flatMap((item, index) => findProblems(type.ofType, item, [...path, index]));
  }
  if (isInputObjectType(type)) return findObjectProblems(type, value, path);
  if (isEnumType(type)) {
    if (typeof value === "string" && type.getValue(value)) return [];
    const names = type.getValues().map((entry) => entry.name);
    return [{ path, explanation: `Expected ${JSON.stringify(value)} to be one of: ${names.join(", ")}` }];
  }
  const problem = isScalarType(type) ? scalarProblem(type.name, value) : null;
  if (!problem) return [];
  const { explanation } = problem;
  return [problem.custom ? { path, explanation, message: explanation } : { path, explanation }];
}

function findObjectProblems(type: GraphQLInputObjectType, value: unknown, path: (string | number)[]): Problem[] {
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    // graphql-ruby's own wording; not among the captures.
    return [{ path, explanation: `Expected ${JSON.stringify(value)} to be a key-value object.` }];
  }
  const given = new Map<string, unknown>(Object.entries(value));
  if (type.isOneOf && given.size !== 1) {
    const explanation = `'${type.name}' requires exactly one argument, but ${given.size} were provided.`;
    return [{ path, explanation }];
  }
  const unknown = [...given.keys()]
    .filter((name) => !(name in type.getFields()))
    .map((name) => ({ path: [...path, name], explanation: `Field is not defined on ${type.name}` }));
  const known = Object.values(type.getFields()).flatMap((field) => {
    if (!given.has(field.name) && !isRequiredInputField(field)) return [];
    return findProblems(field.type, given.get(field.name), [...path, field.name]);
  });
  return [...unknown, ...known];
}

function toError({
  definition,
  name,
  type,
  value,
  problems,
}: {
  definition: VariableDefinitionNode;
  name: string;
  type: GraphQLInputType;
  value: unknown;
  problems: Problem[];
}): GraphQLError {
  const details = problems
    .filter((problem) => problem.path.length > 0)
    .map((problem) => `${problem.path.join(".")} (${problem.explanation})`)
    .join(", ");
  const message = `Variable $${name} of type ${String(type)} was provided invalid value`;
  return new GraphQLError(details === "" ? message : `${message} for ${details}`, {
    nodes: definition,
    extensions: { code: "INVALID_VARIABLE", value: value ?? null, problems },
  });
}

function inputTypeOf(schema: GraphQLSchema, node: TypeNode): GraphQLInputType | null {
  const type = typeFromAST(schema, node);
  return isInputType(type) ? type : null;
}
