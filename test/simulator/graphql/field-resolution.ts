import { getNamedType, type GraphQLFieldResolver, type GraphQLResolveInfo, type GraphQLTypeResolver } from "graphql";
import { assertFieldAccess, assertTypeAccess, type AccessRules } from "./access-rules.ts";
import type { ApiCall, Resolver, Resolvers } from "./api-call.ts";
import { ApiError } from "./api-error.ts";
import { runIdempotently } from "./idempotency.ts";
import { typeNameOf } from "./type-tag.ts";

/**
 * Every field goes through here: access first, then the resolver of its type, then the one of an interface that it
 * implements, then the parent's own property. A field with none of them fails loudly and is counted in the log.
 */
export function createFieldResolver(resolvers: Resolvers, rules: AccessRules): GraphQLFieldResolver<unknown, ApiCall> {
  return (parent, args: Record<string, unknown>, call, info) => {
    const { parentType, fieldName } = info;
    assertFieldAccess(rules, call, { parentType: parentType.name, name: fieldName, returns: info.returnType });

    const owners = [parentType.name, ...parentType.getInterfaces().map((type) => type.name)];
    const resolver = owners.map((owner) => resolvers[owner]?.[fieldName]).find((found) => found !== undefined);
    if (resolver) {
      const run = () => callResolver(resolver, parent, args, call, info);
      return parentType === info.schema.getMutationType() ? runIdempotently(call, info, args, run) : run();
    }

    const value = propertyOf(parent, fieldName);
    if (value === undefined) return failLoudly(call, `${parentType.name}.${fieldName}`);
    return isTime(value, info) ? value.replace(/\.\d+Z$/, "Z") : value;
  };
}

/** By type mark, `__typename`, or the abstract type's own `__resolveType`. */
export function createTypeResolver(resolvers: Resolvers, rules: AccessRules): GraphQLTypeResolver<unknown, ApiCall> {
  return (value, call, info, abstractType) => {
    const own = resolvers[abstractType.name]?.__resolveType;
    const typeName = own ? callResolver(own, value, {}, call, info) : typeNameOf(value);
    if (typeof typeName !== "string") return failLoudly(call, `${abstractType.name}.__resolveType`);
    assertTypeAccess(rules, call, typeName, info.fieldName);
    return typeName;
  };
}

/** The one place where a resolver's declared parent and arguments meet what the schema vouches for. */
function callResolver(resolver: Resolver, parent: unknown, args: unknown, ...rest: [ApiCall, Parameters<Resolver>[3]]) {
  return resolver(parent as never, args as never, ...rest);
}

/** The state keeps milliseconds, Shopify's DateTime has whole seconds. */
function isTime(value: unknown, info: GraphQLResolveInfo): value is string {
  return typeof value === "string" && getNamedType(info.returnType).name === "DateTime";
}

function propertyOf(parent: unknown, name: string): unknown {
  if (typeof parent !== "object" || parent === null) return undefined;
  return (parent as Record<string, unknown>)[name];
}

function failLoudly(call: ApiCall, field: string): never {
  const { simulator, shop, api } = call;
  simulator.log.add({ kind: "not-implemented", at: simulator.clock.nowIso(), shop: shop.domain, api, field });
  throw new ApiError(
    "SIMULATOR_NOT_IMPLEMENTED",
    `The local Shopify does not answer ${field} of the ${api} API yet: add a resolver for it in test/simulator/${api}-api.`,
  );
}
