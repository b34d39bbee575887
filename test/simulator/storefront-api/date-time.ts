/** An ISO time as the Storefront API writes it: UTC, whole seconds. */
export function dateTime(iso: string): string {
  return iso.replace(/\.\d+Z$/, "Z");
}
