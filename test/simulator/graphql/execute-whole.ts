import { setImmediate } from "node:timers/promises";
import {
  execute,
  getNamedType,
  type DocumentNode,
  type ExecutionResult,
  type GraphQLOutputType,
  type GraphQLResolveInfo,
  type GraphQLSchema,
} from "graphql";
import type { AccessRules } from "./access-rules.ts";
import type { ApiCall, Resolvers } from "./api-call.ts";
import { createFieldResolver, createTypeResolver } from "./field-resolution.ts";
import { WHOLE_LIST, type Connection } from "./paginate.ts";

/** Rows of the outermost connections that are read at a time, between which other requests get their turn. */
const CHUNK_ROWS = 500;

const WHOLE = { first: WHOLE_LIST, last: null, after: null, before: null };

/**
 * Reads a query as a bulk operation does: page sizes in it are ignored and every connection gives all its rows. The
 * outermost connections are listed once, as a snapshot, and come in chunks; an error ends the reading.
 */
export async function* executeWhole(options: {
  schema: GraphQLSchema;
  document: DocumentNode;
  call: ApiCall;
  resolvers: Resolvers;
  rules: AccessRules;
}): AsyncGenerator<ExecutionResult> {
  const { schema, document, call, resolvers, rules } = options;
  const resolveField = createFieldResolver(resolvers, rules);
  const typeResolver = createTypeResolver(resolvers, rules);
  const isConnection = createConnectionTest();
  const outermost = new Map<string, Connection<unknown>>();

  for (let start = 0; ; start += CHUNK_ROWS) {
    const result = await execute({
      schema,
      document,
      contextValue: call,
      rootValue: {},
      typeResolver,
      fieldResolver: (parent, args: Record<string, unknown>, context: ApiCall, info) => {
        if (!isConnection(info.returnType)) return resolveField(parent, args, context, info);
        const key = outermostKey(info.path);
        const known = key === null ? undefined : outermost.get(key);
        const connection = known ?? (resolveField(parent, { ...args, ...WHOLE }, context, info) as Connection<unknown>);
        if (key === null) return connection;
        outermost.set(key, connection);
        return { ...connection, edges: connection.edges.slice(start, start + CHUNK_ROWS) };
      },
    });
    yield result;

    const rows = [...outermost.values()].map(({ edges }) => edges.length);
    if (result.errors || Math.max(0, ...rows) <= start + CHUNK_ROWS) return;
    await setImmediate();
  }
}

/** The place of a connection that is in no list, null for one that is. */
function outermostKey(path: GraphQLResolveInfo["path"]): string | null {
  const keys: string[] = [];
  for (let part: GraphQLResolveInfo["path"] | undefined = path; part; part = part.prev) {
    if (typeof part.key === "number") return null;
    keys.push(part.key);
  }
  return keys.join(".");
}

function createConnectionTest(): (type: GraphQLOutputType) => boolean {
  const known = new Map<GraphQLOutputType, boolean>();
  return (type) => {
    const answer = known.get(type) ?? getNamedType(type).name.endsWith("Connection");
    known.set(type, answer);
    return answer;
  };
}
