import type { Surface } from "../server/surface.ts";
import { installedPixel } from "./installed-pixel.ts";
import { PIXEL_SCRIPT_PATH } from "./pixel-markup.ts";
import { pixelScript } from "./pixel-script.ts";

/** The script of the app's pixel, for the worker that a checkout page starts. */
export const pixelSurface: Surface = async (request, target, context) => {
  if (target.kind !== "shop" || new URL(request.url).pathname !== PIXEL_SCRIPT_PATH) return null;
  const pixel = installedPixel(context, target.shop);
  if (!pixel) return new Response(null, { status: 404 });
  return new Response(await pixelScript(pixel.folder), {
    headers: { "content-type": "text/javascript; charset=utf-8", "cache-control": "no-store" },
  });
};
