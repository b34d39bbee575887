import { execute, type DocumentNode, type GraphQLError } from "graphql";
import type { SchemaVersion } from "../schemas/schema-cache.ts";
import { loadSchema } from "../schemas/load-schema.ts";
import { createAccessRules, type AccessRules } from "./access-rules.ts";
import type { ApiCall, Resolvers } from "./api-call.ts";
import { readBuyerContext } from "./buyer-context.ts";
import { chargeAdminCall, chargeStorefrontCall } from "./charge-call.ts";
import { executeWhole } from "./execute-whole.ts";
import { createFieldResolver, createTypeResolver } from "./field-resolution.ts";
import { prepareOperation } from "./prepare-document.ts";
import { toShopifyError } from "./to-shopify-error.ts";

export type GraphqlRequest = { query: string; variables: Record<string, unknown>; operationName: string | null };

/** Who calls: what a surface knows once it has looked at the token. */
export type ApiSession = Pick<ApiCall, "simulator" | "shop" | "caller"> & { version: SchemaVersion };

/** The JSON body; Shopify answers all of them with HTTP 200. */
export type GraphqlAnswer = {
  data?: Record<string, unknown> | null;
  errors?: unknown[];
  extensions?: Record<string, unknown>;
};

export type GraphqlApi = (request: GraphqlRequest, session: ApiSession) => Promise<GraphqlAnswer>;

/**
 * One of Shopify's two GraphQL APIs on its real schema: parsing, validation and variables with Shopify's errors,
 * then cost and throttling, then the given resolvers behind the scopes.
 */
export function createGraphqlApi(api: "admin" | "storefront", resolvers: Resolvers): GraphqlApi {
  const rulesByVersion = new Map<SchemaVersion, AccessRules>();
  const chargeCall = api === "admin" ? chargeAdminCall : chargeStorefrontCall;

  function rulesOf(version: SchemaVersion): AccessRules {
    const rules = rulesByVersion.get(version) ?? createAccessRules(api, loadSchema(api, version).scopeRows);
    rulesByVersion.set(version, rules);
    return rules;
  }

  return async (request, session) => {
    const { schema } = loadSchema(api, session.version);
    const prepared = prepareOperation(schema, request);
    if ("errors" in prepared) {
      note(session, { errors: prepared.errors });
      return { errors: prepared.errors.map((error) => error.toJSON()) };
    }

    const { document, operation, fragments, variables } = prepared;
    const rules = rulesOf(session.version);
    const { buyerContext, isGiven } = readBuyerContext(operation, variables, session.shop);
    const readWhole = (whole: DocumentNode) => executeWhole({ schema, document: whole, call, resolvers, rules });
    const call: ApiCall = { ...session, api, buyerContext, extensions: {}, readWhole };
    const name = operation.name?.value;
    const charge = chargeCall(call, { schema, operation, fragments, variables });
    if (charge.refusal) {
      note(session, { operation: name, requestedCost: charge.requested, errors: [charge.refusal] });
      return { errors: [charge.refusal.toJSON()], extensions: { cost: charge.costOf(null) } };
    }

    const { data = null, errors = [] } = await execute({
      schema,
      document,
      operationName: name,
      variableValues: request.variables,
      contextValue: call,
      rootValue: {},
      fieldResolver: createFieldResolver(resolvers, rules),
      typeResolver: createTypeResolver(resolvers, rules),
    });

    const cost = charge.costOf(data);
    note(session, {
      operation: name,
      requestedCost: cost.requestedQueryCost,
      actualCost: cost.actualQueryCost,
      errors,
    });
    const context = { country: buyerContext.countryCode, language: buyerContext.languageCode };
    return {
      data,
      ...(errors.length > 0 && { errors: errors.map((error) => toShopifyError(error, call).toJSON()) }),
      extensions: { ...(isGiven && { context }), ...call.extensions, cost },
    };
  };

  function note(
    { simulator, shop }: ApiSession,
    entry: {
      operation?: string | undefined;
      requestedCost?: number | null | undefined;
      actualCost?: number | null | undefined;
      errors: readonly GraphQLError[];
    },
  ): void {
    simulator.log.add({
      kind: "graphql",
      at: simulator.clock.nowIso(),
      shop: shop.domain,
      api,
      operation: entry.operation ?? null,
      requestedCost: entry.requestedCost ?? null,
      actualCost: entry.actualCost ?? null,
      errors: entry.errors.map(({ message }) => message),
    });
  }
}
