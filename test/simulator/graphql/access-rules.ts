import { getNamedType, isObjectType, type GraphQLNamedType, type GraphQLOutputType } from "graphql";
import type { ScopeRow } from "../schemas/load-schema.ts";
import type { AccessRule } from "./access-rule.ts";
import type { ApiCall } from "./api-call.ts";
import { ApiError } from "./api-error.ts";
import { STOREFRONT_ACCESS } from "./storefront-access.ts";

/** Which scopes guard a type, by its name, or a field, by `Type.field`. */
export type AccessRules = ReadonlyMap<string, AccessRule>;

const DOCUMENTATION = "https://shopify.dev/api/usage/access-scopes";

/** The rules that come with the Admin schema; the Storefront schema has none, so its table is our own. */
export function createAccessRules(api: "admin" | "storefront", rows: readonly ScopeRow[]): AccessRules {
  if (api === "storefront") return STOREFRONT_ACCESS;
  const guarded = rows.filter((row) => row.offlineScopes.length > 0);
  return new Map(
    guarded.map((row) => [row.fieldName ? `${row.typeName}.${row.fieldName}` : row.typeName, toRule(row)]),
  );
}

/** The rule of a field: its own, else that of what it returns. */
export function findFieldRule(
  rules: AccessRules,
  field: { parentType: string; name: string; returns: GraphQLOutputType },
): AccessRule | null {
  return rules.get(`${field.parentType}.${field.name}`) ?? rules.get(returnedType(field.returns).name) ?? null;
}

/** For mutations that a scope row cannot describe since the owner decides: metafieldsSet, tagsAdd. */
export function assertScope(call: ApiCall, scope: string, fieldName: string): void {
  const requiredAccess = `\`${scope}\` access scope.`;
  assertRule({ requiredAccess, anyOf: [scope], alsoNeeded: [], needsToken: false }, call, fieldName);
}

/** Every write scope includes its read scope. */
export function withImpliedScopes(scopes: Iterable<string>): Set<string> {
  const all = new Set(scopes);
  for (const scope of [...all]) all.add(scope.replace(/^(unauthenticated_|customer_)?write_/, "$1read_"));
  return all;
}

/** Throws ACCESS_DENIED when the caller does not satisfy the rule. */
export function assertRule(rule: AccessRule, { caller }: ApiCall, fieldName: string): void {
  const { scopes, clientId } = caller;
  if (scopes === null) return;
  const isOpen = !rule.needsToken || clientId !== null;
  const hasScopes =
    rule.anyOf.some((scope) => scopes.has(scope)) && rule.alsoNeeded.every((scope) => scopes.has(scope));
  if (isOpen && hasScopes) return;

  throw new ApiError("ACCESS_DENIED", `Access denied for ${fieldName} field. Required access: ${rule.requiredAccess}`, {
    documentation: DOCUMENTATION,
    requiredAccess: rule.requiredAccess,
  });
}

function toRule({ requiredAccess, offlineScopes }: ScopeRow): AccessRule {
  const also = [...requiredAccess.matchAll(/The app requires (\w+) access scope/g)].map(([, scope]) => scope ?? "");
  return { requiredAccess, anyOf: offlineScopes, alsoNeeded: also, needsToken: false };
}

/** What a field gives in the end: of a connection, its nodes. */
function returnedType(type: GraphQLOutputType): GraphQLNamedType {
  const named = getNamedType(type);
  if (!isObjectType(named) || !named.name.endsWith("Connection")) return named;
  const { nodes, edges } = named.getFields();
  if (nodes) return getNamedType(nodes.type);
  const edge = edges && getNamedType(edges.type);
  const node = isObjectType(edge) ? edge.getFields().node : undefined;
  return node ? getNamedType(node.type) : named;
}
