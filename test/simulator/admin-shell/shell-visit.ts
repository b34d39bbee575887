import { appConfigOf, type AppConfig } from "../server/app-config.ts";
import type { ShopState, StaffMember } from "../state/entities.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";
import { cdnOriginFor } from "../online-store/storefront-visit.ts";

/** One request to the admin of one shop. */
export type ShellVisit = {
  context: SimulatorContext;
  shop: ShopState;
  /** First part of the shop's domain, as it stands in admin addresses. */
  handle: string;
  /** The person at the screen: the account owner. */
  staff: StaffMember;
  app: AppConfig;
  url: URL;
  /** Path behind `/store/<handle>`; starts with a slash, or is empty. */
  path: string;
  cdnOrigin: string;
  /** Where the shop's storefront is for this browser. */
  storefrontOrigin: string;
};

/** Finds the shop of an admin address; null when there is none. */
export function readShellVisit(request: Request, context: SimulatorContext): ShellVisit | null {
  const url = new URL(request.url);
  const [, handle, rest] = /^\/store\/([a-z0-9-]+)(\/.*)?$/i.exec(url.pathname) ?? [];
  const shop = handle ? context.shops.get(`${handle.toLowerCase()}.myshopify.com`) : undefined;
  const staff = shop?.staff.find((member) => member.accountOwner) ?? shop?.staff[0];
  if (!handle || !shop || !staff) return null;
  return {
    context,
    shop,
    handle: handle.toLowerCase(),
    staff,
    app: appConfigOf(context.app),
    url,
    path: rest?.replace(/\/$/, "") ?? "",
    cdnOrigin: cdnOriginFor(url),
    storefrontOrigin: storefrontOriginFor(url, shop.domain),
  };
}

/** `http://<handle>.localhost:<port>` beside a local admin, else the shop's own domain. */
function storefrontOriginFor(url: URL, domain: string): string {
  if (!url.hostname.endsWith(".localhost")) return `https://${domain}`;
  return `${url.protocol}//${domain.split(".")[0] ?? ""}.localhost${url.port ? `:${url.port}` : ""}`;
}

/** Origin of the admin beside a storefront address. */
export function adminOriginFor(url: URL): string {
  if (!url.hostname.endsWith(".localhost")) return "https://admin.shopify.com";
  return `${url.protocol}//admin.localhost${url.port ? `:${url.port}` : ""}`;
}
