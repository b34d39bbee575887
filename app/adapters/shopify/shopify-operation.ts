import type { ZodType } from "zod";

/**
 * A GraphQL document with the shape of its answer, one a file in `operations/`. A test collects them all, validates them
 * on the real schemas and compares the scopes that they need with shopify.app.toml.
 */
export type ShopifyOperation<Api extends "admin" | "storefront", Variables extends object, Result> = {
  api: Api;
  document: string;
  result: ZodType<Result>;
  /** Only here so that the compiler knows the variables' type. */
  variables?: Variables;
};

export type AdminOperation<Variables extends object, Result> = ShopifyOperation<"admin", Variables, Result>;
export type StorefrontOperation<Variables extends object, Result> = ShopifyOperation<"storefront", Variables, Result>;

type Parts<Result> = { document: string; result: ZodType<Result> };

/** `adminOperation<{ id: string }>()({ document, result })`: the variables are named, the result is inferred. */
export function adminOperation<Variables extends object>() {
  return <Result>(parts: Parts<Result>): AdminOperation<Variables, Result> => ({ api: "admin", ...parts });
}

export function storefrontOperation<Variables extends object>() {
  return <Result>(parts: Parts<Result>): StorefrontOperation<Variables, Result> => ({ api: "storefront", ...parts });
}
