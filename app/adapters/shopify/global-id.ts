/** "gid://shopify/Product/123" for ("Product", "123"). */
export function toGlobalId(type: string, id: string): string {
  return `gid://shopify/${type}/${id}`;
}

/** The numeric end of a global id: "123" for "gid://shopify/Product/123". */
export function fromGlobalId(gid: string): string {
  return gid.slice(gid.lastIndexOf("/") + 1);
}
