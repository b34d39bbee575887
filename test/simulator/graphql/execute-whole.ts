import { execute, getNamedType, type DocumentNode, type ExecutionResult, type GraphQLSchema } from "graphql";
import type { AccessRules } from "./access-rules.ts";
import type { ApiCall, Resolvers } from "./api-call.ts";
import { createFieldResolver, createTypeResolver } from "./field-resolution.ts";
import { WHOLE_LIST } from "./paginate.ts";

/** Executes a query as a bulk operation does: page sizes in it are ignored, every connection gives all its rows. */
export function executeWhole(options: {
  schema: GraphQLSchema;
  document: DocumentNode;
  contextValue: ApiCall;
  resolvers: Resolvers;
  rules: AccessRules;
}): ExecutionResult | Promise<ExecutionResult> {
  const { schema, document, contextValue, resolvers, rules } = options;
  const resolveField = createFieldResolver(resolvers, rules);
  const whole = { first: WHOLE_LIST, last: null, after: null, before: null };

  return execute({
    schema,
    document,
    contextValue,
    rootValue: {},
    typeResolver: createTypeResolver(resolvers, rules),
    fieldResolver: (parent, args: Record<string, unknown>, call: ApiCall, info) => {
      const isConnection = getNamedType(info.returnType).name.endsWith("Connection");
      return resolveField(parent, isConnection ? { ...args, ...whole } : args, call, info);
    },
  });
}
