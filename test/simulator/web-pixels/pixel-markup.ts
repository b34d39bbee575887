import { readFileSync } from "node:fs";
import { jsonForHtml } from "../online-store/liquid/text-filters.ts";
import type { ShopState } from "../state/entities.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";
import { installedPixel } from "./installed-pixel.ts";
import { pixelManagerScript } from "./pixel-script.ts";

/** Where the sandbox's script is, on every host of the shop. */
export const PIXEL_SCRIPT_PATH = "/web-pixels/strict/app.js";

/** What starts the app's pixel on a checkout page, after the queue of its events; nothing where the shop has no pixel. */
export function pixelMarkup(context: SimulatorContext, shop: ShopState): string {
  const pixel = installedPixel(context, shop);
  if (!pixel) return "";
  const { settings, needs } = pixel;
  const region = { consentRequired: shop.requiresConsent, region: shop.countryCode };
  const consent = readFileSync(new URL("../online-store/browser/consent-tracking-api.js", import.meta.url), "utf8");
  return [
    `<script id="shopify-consent-region" type="application/json">${jsonForHtml(region)}</script>`,
    `<script id="web-pixel" type="application/json">${jsonForHtml({ script: PIXEL_SCRIPT_PATH, settings, needs })}</script>`,
    `<script>${consent}</script>`,
    `<script>${pixelManagerScript()}</script>`,
  ].join("\n");
}
