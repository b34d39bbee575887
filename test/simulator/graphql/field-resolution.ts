import {
  getNamedType,
  type GraphQLFieldResolver,
  type GraphQLObjectType,
  type GraphQLResolveInfo,
  type GraphQLTypeResolver,
} from "graphql";
import type { AccessRule } from "./access-rule.ts";
import { assertRule, findFieldRule, type AccessRules } from "./access-rules.ts";
import type { ApiCall, Resolver, Resolvers } from "./api-call.ts";
import { ApiError } from "./api-error.ts";
import { runIdempotently } from "./idempotency.ts";
import { typeNameOf } from "./type-tag.ts";

/** What is the same for every object that a field is read of; bulk reads resolve a million of them. */
type FieldPlan = { rule: AccessRule | null; resolver: Resolver | null; isMutation: boolean; isTime: boolean };

/**
 * Every field goes through here: access first, then the resolver of its type, then the one of an interface that it
 * implements, then the parent's own property. A field with none of them fails loudly and is counted in the log.
 */
export function createFieldResolver(resolvers: Resolvers, rules: AccessRules): GraphQLFieldResolver<unknown, ApiCall> {
  const plans = new WeakMap<GraphQLObjectType, Map<string, FieldPlan>>();

  function planOf(info: GraphQLResolveInfo): FieldPlan {
    const ofType = plans.get(info.parentType) ?? new Map<string, FieldPlan>();
    plans.set(info.parentType, ofType);
    const plan = ofType.get(info.fieldName) ?? createPlan(info, resolvers, rules);
    ofType.set(info.fieldName, plan);
    return plan;
  }

  return (parent, args: Record<string, unknown>, call, info) => {
    const { rule, resolver, isMutation, isTime } = planOf(info);
    if (rule) assertRule(rule, call, info.fieldName);
    if (resolver && isMutation) {
      return runIdempotently(call, info, args, () => callResolver(resolver, parent, args, call, info));
    }

    const value = resolver ? callResolver(resolver, parent, args, call, info) : propertyOf(parent, info.fieldName);
    if (value === undefined && !resolver) return failLoudly(call, `${info.parentType.name}.${info.fieldName}`);
    // The state keeps milliseconds, Shopify's DateTime has whole seconds.
    return isTime && typeof value === "string" ? value.replace(/\.\d+Z$/, "Z") : value;
  };
}

/** By type mark, `__typename`, or the abstract type's own `__resolveType`. */
export function createTypeResolver(resolvers: Resolvers, rules: AccessRules): GraphQLTypeResolver<unknown, ApiCall> {
  return (value, call, info, abstractType) => {
    const own = resolvers[abstractType.name]?.__resolveType;
    const typeName = own ? callResolver(own, value, {}, call, info) : typeNameOf(value);
    if (typeof typeName !== "string") return failLoudly(call, `${abstractType.name}.__resolveType`);
    const rule = rules.get(typeName);
    if (rule) assertRule(rule, call, info.fieldName);
    return typeName;
  };
}

function createPlan(info: GraphQLResolveInfo, resolvers: Resolvers, rules: AccessRules): FieldPlan {
  const { parentType, fieldName, returnType } = info;
  const owners = [parentType.name, ...parentType.getInterfaces().map((type) => type.name)];
  return {
    rule: findFieldRule(rules, { parentType: parentType.name, name: fieldName, returns: returnType }),
    resolver: owners.map((owner) => resolvers[owner]?.[fieldName]).find((found) => found !== undefined) ?? null,
    isMutation: parentType === info.schema.getMutationType(),
    isTime: getNamedType(returnType).name === "DateTime",
  };
}

/** The one place where a resolver's declared parent and arguments meet what the schema vouches for. */
function callResolver(resolver: Resolver, parent: unknown, args: unknown, call: ApiCall, info: GraphQLResolveInfo) {
  return resolver(parent as never, args as never, call, info);
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
