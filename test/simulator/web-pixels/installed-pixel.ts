import type { ShopState } from "../state/entities.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";
import { findPixelExtension, type PixelExtension } from "./pixel-extension.ts";

export type InstalledPixel = PixelExtension & { settings: unknown };

/** The app's pixel in a shop, as `webPixelCreate` made it; null where the shop has none. */
export function installedPixel({ app }: Pick<SimulatorContext, "app">, shop: ShopState): InstalledPixel | null {
  const stored = shop.installations.get(app.clientId)?.webPixelSettings;
  const extension = stored == null ? null : findPixelExtension(app.rootDir);
  if (stored == null || extension === null) return null;
  const settings: unknown = JSON.parse(stored);
  return { ...extension, settings };
}
