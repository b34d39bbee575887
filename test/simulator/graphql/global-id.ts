const GLOBAL_ID = /^gid:\/\/shopify\/([A-Za-z]+)\/([^?]+)(?:\?.*)?$/;

/** `gid://shopify/Product/123`. */
export function toGlobalId(type: string, id: number | string): string {
  return `gid://shopify/${type}/${id}`;
}

/** Type and id of a global id (its query string is dropped), null when it is none. */
export function parseGlobalId(globalId: string): { type: string; id: string } | null {
  const [, type, id] = GLOBAL_ID.exec(globalId) ?? [];
  return type === undefined || id === undefined ? null : { type, id };
}

/** The numeric id in a global id of this type, null for any other type or text. */
export function numericIdOf(type: string, globalId: string): number | null {
  const parsed = parseGlobalId(globalId);
  if (parsed?.type !== type || !/^\d+$/.test(parsed.id)) return null;
  return Number(parsed.id);
}
