import { createHash } from "node:crypto";

/**
 * The stored form of an app's own metafield namespace: `$app` (or none) is `app--<app id>`, `$app:talks` is
 * `app--<app id>--talks`; any other namespace is itself. Shopify numbers apps; here the number is read off the client
 * id. Only the app itself may read and write below its prefix.
 */
export function resolveNamespace(clientId: string, namespace: string | null | undefined): string {
  const prefix = `app--${appNumber(clientId)}`;
  if (namespace === null || namespace === undefined || namespace === "$app") return prefix;
  return namespace.startsWith("$app:") ? `${prefix}--${namespace.slice("$app:".length)}` : namespace;
}

/** Whether a stored namespace is reserved for another app than this one (null: no app at all). */
export function isReservedForOthers(namespace: string, clientId: string | null): boolean {
  if (!/^app--\d+(--|$)/.test(namespace)) return false;
  if (clientId === null) return true;
  const own = resolveNamespace(clientId, null);
  return namespace !== own && !namespace.startsWith(`${own}--`);
}

function appNumber(clientId: string): number {
  return Number.parseInt(createHash("sha256").update(clientId).digest("hex").slice(0, 10), 16);
}
