import type { DocumentNode, ExecutionResult, GraphQLResolveInfo } from "graphql";
import type { ShopState } from "../state/entities.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";

/** The third argument of every resolver. */
export type ApiCall = {
  simulator: SimulatorContext;
  shop: ShopState;
  api: "admin" | "storefront";
  version: string;
  caller: {
    /** Null: a tokenless Storefront call. */
    clientId: string | null;
    /** Null: everything is granted (`/_sim/merchant-graphql`). */
    scopes: ReadonlySet<string> | null;
    /** True: may read and write in the app's reserved namespace. */
    isServer: boolean;
  };
  /** `@inContext`, filled with the shop's defaults. */
  buyerContext: { countryCode: string; languageCode: string };
  /** For `extensions` beside `data`: search warnings, context. */
  extensions: Record<string, unknown>;
  /** Reads a valid query with every connection in full, free of charge and in chunks: what a bulk operation does. */
  readWhole: (document: DocumentNode) => AsyncIterable<ExecutionResult>;
};

export type Resolver = (parent: never, args: never, call: ApiCall, info: GraphQLResolveInfo) => unknown;

/** By type name, then by field name; `__resolveType` for unions and interfaces. A selected field without an entry whose parent has no such property fails loudly. */
export type Resolvers = Record<string, Record<string, Resolver>>;
