import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { parse } from "smol-toml";
import { z } from "zod";

const manifestSchema = z.looseObject({
  type: z.string().optional(),
  settings: z.looseObject({ fields: z.record(z.string(), z.unknown()).default({}) }).optional(),
  extensions: z
    .array(
      z.looseObject({
        type: z.string(),
        settings: z.looseObject({ fields: z.record(z.string(), z.unknown()).default({}) }).optional(),
      }),
    )
    .default([]),
});

/** Names of the settings that the app's web pixel extension declares; null when the app has no such extension. */
export function pixelSettingNames(rootDir: string): string[] | null {
  const parent = path.join(rootDir, "extensions");
  for (const folder of existsSync(parent) ? readdirSync(parent) : []) {
    const file = path.join(parent, folder, "shopify.extension.toml");
    if (!existsSync(file)) continue;
    const manifest = manifestSchema.parse(parse(readFileSync(file, "utf8")));
    const pixel = [manifest, ...manifest.extensions].find((one) => one.type === "web_pixel_extension");
    if (pixel) return Object.keys(pixel.settings?.fields ?? manifest.settings?.fields ?? {});
  }
  return null;
}
