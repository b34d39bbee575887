export type CheckedLink = { href: string; isExternal: boolean };

/**
 * The only way for an address into an `href` or `src`: on the shop's own origin, or https. Null for anything else
 * (javascript:, data:, plain http elsewhere).
 */
export function checkedLink(address: string | null): CheckedLink | null {
  if (!address) return null;
  try {
    const url = new URL(address, location.origin);
    if (url.origin === location.origin) return { href: url.href, isExternal: false };
    return url.protocol === "https:" ? { href: url.href, isExternal: true } : null;
  } catch {
    return null;
  }
}
