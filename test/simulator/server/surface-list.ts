import { adminApiSurface } from "../admin-api/admin-api-surface.ts";
import { adminShellSurface } from "../admin-shell/admin-shell-surface.ts";
import { cdnSurface } from "../admin-shell/cdn-surface.ts";
import { ajaxCartSurface } from "../ajax-cart/ajax-cart-surface.ts";
import { bulkFileSurface } from "../bulk/bulk-file-surface.ts";
import { checkoutSurface } from "../checkout/checkout-surface.ts";
import { accessTokenSurface } from "../oauth/access-token-surface.ts";
import { appProxySurface } from "../online-store/app-proxy-surface.ts";
import { onlineStoreSurface } from "../online-store/online-store-surface.ts";
import { storefrontApiSurface } from "../storefront-api/storefront-api-surface.ts";
import { pixelSurface } from "../web-pixels/pixel-surface.ts";
import type { Surface } from "./surface.ts";

/** Asked in this order until one answers; the online store comes last on a shop's host since it takes any path. */
export const SURFACES: readonly { name: string; answer: Surface }[] = [
  { name: "oauth", answer: accessTokenSurface },
  { name: "admin-api", answer: adminApiSurface },
  { name: "bulk-file", answer: bulkFileSurface },
  { name: "storefront-api", answer: storefrontApiSurface },
  { name: "ajax-cart", answer: ajaxCartSurface },
  { name: "checkout", answer: checkoutSurface },
  { name: "web-pixel", answer: pixelSurface },
  { name: "admin-shell", answer: adminShellSurface },
  { name: "cdn", answer: cdnSurface },
  { name: "app-proxy", answer: appProxySurface },
  { name: "online-store", answer: onlineStoreSurface },
];
