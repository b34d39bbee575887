import { storefrontApiSurface } from "../../storefront-api/storefront-api-surface.ts";
import type { ShopState } from "../../state/entities.ts";
import type { SimulatorContext } from "../../state/simulator-context.ts";

export type GraphqlBody = {
  data?: Record<string, unknown> | null;
  errors?: { message: string; path?: unknown; extensions?: Record<string, unknown> }[];
  extensions?: Record<string, unknown>;
};

/** Sends one Storefront call to the surface, as HTTP would; `headers` carry the token. */
export async function callStorefront(
  context: SimulatorContext,
  shop: ShopState,
  call: { query: string; variables?: Record<string, unknown>; headers?: Record<string, string>; version?: string },
): Promise<{ status: number; body: GraphqlBody }> {
  const request = new Request(`https://${shop.domain}/api/${call.version ?? "2026-07"}/graphql.json`, {
    method: "POST",
    headers: { "content-type": "application/json", ...call.headers },
    body: JSON.stringify({ query: call.query, variables: call.variables ?? {} }),
  });
  const response = await storefrontApiSurface(request, { kind: "shop", shop }, context);
  if (!response) throw new Error("The Storefront surface did not take the request.");
  return { status: response.status, body: (await response.json()) as GraphqlBody };
}

/** Gives the shop a public Storefront token with all scopes; returns the header to send. */
export function publicToken(shop: ShopState, scopes: string[] = ALL_SCOPES): Record<string, string> {
  const token = `public-${shop.storefrontTokens.length + 1}`;
  shop.storefrontTokens.push({ id: shop.storefrontTokens.length + 1, token, title: "test", scopes });
  return { "x-shopify-storefront-access-token": token };
}

export const ALL_SCOPES = [
  "unauthenticated_read_product_listings",
  "unauthenticated_read_product_inventory",
  "unauthenticated_read_product_tags",
  "unauthenticated_read_content",
  "unauthenticated_read_metaobjects",
  "unauthenticated_read_selling_plans",
  "unauthenticated_write_checkouts",
  "unauthenticated_write_customers",
];
