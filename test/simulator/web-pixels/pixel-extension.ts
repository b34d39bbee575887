import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "smol-toml";
import { z } from "zod";

const settingsSchema = z.looseObject({ fields: z.record(z.string(), z.unknown()).default({}) });
/** Purposes that the buyer has to allow before Shopify starts the pixel. */
const privacySchema = z.object({
  analytics: z.boolean().default(false),
  marketing: z.boolean().default(false),
  preferences: z.boolean().default(false),
});

const extensionSchema = z.looseObject({
  type: z.string().optional(),
  settings: settingsSchema.optional(),
  customer_privacy: privacySchema.optional(),
});

const manifestSchema = extensionSchema.extend({ extensions: z.array(extensionSchema).default([]) });

export type PixelExtension = {
  folder: string;
  settingNames: string[];
  needs: { analytics: boolean; marketing: boolean; preferences: boolean };
};

/** The app's web pixel extension as its manifest declares it; null when the app has none. */
export function findPixelExtension(rootDir: string): PixelExtension | null {
  const parent = path.join(rootDir, "extensions");
  for (const name of existsSync(parent) ? readdirSync(parent) : []) {
    const folder = path.join(parent, name);
    const file = path.join(folder, "shopify.extension.toml");
    if (!existsSync(file)) continue;
    const manifest = manifestSchema.parse(parse(readFileSync(file, "utf8")));
    const pixel = [manifest, ...manifest.extensions].find((one) => one.type === "web_pixel_extension");
    if (!pixel) continue;
    const settings = pixel.settings ?? manifest.settings;
    const needs = privacySchema.parse(pixel.customer_privacy ?? manifest.customer_privacy ?? {});
    return { folder, settingNames: Object.keys(settings?.fields ?? {}), needs };
  }
  return null;
}
