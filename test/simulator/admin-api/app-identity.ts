import { resolveNamespace } from "../commerce/reserved-namespace.ts";

/** The number that Shopify would give to the app: the one in its reserved metafield namespace. */
export function appNumber(clientId: string): number {
  return Number(resolveNamespace(clientId, null).slice("app--".length));
}
