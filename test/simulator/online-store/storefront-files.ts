import { readFileSync } from "node:fs";
import { findDemoFile } from "../demo-store/find-demo-file.ts";
import { findStorefrontScript } from "./storefront-scripts.ts";
import { CACHE } from "./storefront-response.ts";
import { readThemeFile } from "./theme-files.ts";

const ASSET_TYPES: Record<string, string> = {
  css: "text/css; charset=utf-8",
  js: "text/javascript; charset=utf-8",
  svg: "image/svg+xml",
};

/** Theme assets, Shopify's storefront scripts and uploaded files, all below `/cdn/` on the store's own host. */
export function serveStorefrontFile(path: string): Response | null {
  if (!path.startsWith("/cdn/")) return null;
  const asset = /^\/cdn\/shop\/t\/\d+\/assets\/([\w.-]+)$/.exec(path)?.[1];
  if (asset) return serveThemeAsset(asset);

  const file = findDemoFile(path);
  if (file) return fileResponse(file.body, file.contentType, CACHE.asset);
  return findStorefrontScript(path) ?? fileResponse("Not Found", "text/plain", CACHE.missingAsset, 404);
}

/** A file from disk for a CDN answer; any origin may read it. */
export function cdnFile(file: string, contentType: string): Response {
  return fileResponse(new Uint8Array(readFileSync(file)), contentType, "public, max-age=31536000, immutable");
}

function serveThemeAsset(name: string): Response {
  const text = readThemeFile(`assets/${name}`);
  const type = ASSET_TYPES[name.split(".").pop() ?? ""];
  if (text === null || !type) return fileResponse("Not Found", "text/plain", CACHE.missingAsset, 404);
  return fileResponse(text, type, CACHE.asset);
}

function fileResponse(
  body: string | Uint8Array<ArrayBuffer>,
  type: string,
  cacheControl: string,
  status = 200,
): Response {
  return new Response(body, {
    status,
    headers: { "content-type": type, "cache-control": cacheControl, "access-control-allow-origin": "*" },
  });
}
