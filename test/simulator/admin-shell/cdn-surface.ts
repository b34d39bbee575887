import { findExtensionAsset } from "../online-store/embeds/theme-extension.ts";
import { cdnFile } from "../online-store/storefront-files.ts";
import { findStorefrontScript } from "../online-store/storefront-scripts.ts";
import type { Surface } from "../server/surface.ts";
import { serveShellScript } from "./shell-scripts.ts";

/** `cdn.shopify.com`: App Bridge, Polaris, storefront scripts and the assets of theme app extensions. */
export const cdnSurface: Surface = (request, target, context) => {
  if (target.kind !== "cdn") return Promise.resolve(null);
  const { pathname } = new URL(request.url);
  const script = serveShellScript(pathname) ?? findStorefrontScript(pathname);
  if (script) return Promise.resolve(script);

  const asset = findExtensionAsset(context.app.rootDir, pathname);
  return Promise.resolve(
    asset
      ? cdnFile(asset.file, asset.contentType)
      : new Response("Not Found", { status: 404, headers: { "cache-control": "public, max-age=60" } }),
  );
};
