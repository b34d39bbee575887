import type { Shop } from "~/ports/shop-store";
import { services, type ShopServices } from "~/services.server";

export type AdminContext = {
  shop: Shop;
  ofShop: ShopServices;
  /** The member of staff, as the audit log names them. */
  actor: string;
  /** Redirects that work inside the admin's frame. */
  redirect: Awaited<ReturnType<typeof services.shopify.authenticateAdmin>>["redirect"];
};

/**
 * Lets a request of the embedded admin through, or throws the Response that makes App Bridge fetch a fresh token. The shop
 * is the session token's: never the one in the address, which the library does not compare.
 */
export async function requireAdmin(request: Request): Promise<AdminContext> {
  const { session, sessionToken, redirect } = await services.shopify.authenticateAdmin(request);
  if (new URL(sessionToken.iss).host !== new URL(sessionToken.dest).host) throw new Response(null, { status: 401 });

  const shop = await findOrEnsureShop(session.shop.toLowerCase());
  return { shop, ofShop: services.forShop(shop), actor: `staff:${sessionToken.sub}`, redirect };
}

/** The token is good, so the shop is installed, even where our row says otherwise or is gone. */
async function findOrEnsureShop(domain: string): Promise<Shop> {
  const known = await services.shops.findByDomain(domain);
  return known?.isInstalled ? known : services.ensureShop(domain);
}
