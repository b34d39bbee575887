import { services } from "~/services.server";

/**
 * The library's exit page opens any address that it is given, which would let anybody send people on from our origin. Only
 * our own pages and Shopify's admin may follow. Throws a 400 Response.
 */
export function assertExitDestination(request: Request) {
  const { searchParams } = new URL(request.url);
  const destinations = searchParams.getAll("exitIframe");
  if (!destinations.every((destination) => isAllowed(destination))) throw new Response(null, { status: 400 });
}

function isAllowed(destination: string): boolean {
  const { appUrl, local } = services.config.shopify;
  if (!URL.canParse(destination, appUrl)) return false;
  const { origin, hostname, pathname, protocol } = new URL(destination, appUrl);

  if (origin === appUrl || origin === local?.adminOrigin) return true;
  if (protocol !== "https:") return false;
  const isShopAdmin = /^[a-z0-9][a-z0-9-]*\.myshopify\.com$/.test(hostname) && /^\/admin(\/|$)/.test(pathname);
  return origin === "https://admin.shopify.com" || isShopAdmin;
}
