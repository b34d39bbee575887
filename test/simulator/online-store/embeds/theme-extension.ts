import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import path from "node:path";
import { parse as parseToml } from "smol-toml";
import { z } from "zod";
import { schemaText, settingSchema } from "../section-schema.ts";

const extensionToml = z.looseObject({
  type: z.string(),
  name: z.string(),
  handle: z.string().optional(),
  uid: z.string().optional(),
});
const manifest = z.looseObject({ extensions: z.array(z.unknown()).optional() });

const placement = z.object({ templates: z.array(z.string()).optional(), groups: z.array(z.string()).optional() });
const blockSchema = z.looseObject({
  name: z.string(),
  target: z.enum(["section", "head", "compliance_head", "body"]),
  javascript: z.string().optional(),
  stylesheet: z.string().optional(),
  class: z.string().optional(),
  tag: z.string().nullish(),
  available_if: z.string().optional(),
  enabled_on: placement.optional(),
  disabled_on: placement.optional(),
  settings: z.array(settingSchema).default([]),
});

export type ExtensionBlock = { handle: string; liquid: string; schema: z.infer<typeof blockSchema> };

/** A theme app extension of the registered app, as a deploy would have uploaded it. */
export type ThemeExtension = {
  dir: string;
  name: string;
  handle: string;
  uid: string;
  blocks: ExtensionBlock[];
  /** Path on the CDN below which the assets are; it changes whenever an asset does. */
  assetPath: string;
};

/** Reads the theme app extensions below `<rootDir>/extensions`; none when the folder is missing. */
export function readThemeExtensions(rootDir: string): ThemeExtension[] {
  const parent = path.join(rootDir, "extensions");
  if (!existsSync(parent)) return [];
  return readdirSync(parent)
    .map((folder) => path.join(parent, folder))
    .filter((dir) => existsSync(path.join(dir, "shopify.extension.toml")))
    .flatMap((dir) => readExtension(dir) ?? []);
}

/** A file of an extension's `assets` folder by its CDN path; null when there is none. */
export function findExtensionAsset(rootDir: string, cdnPath: string): { file: string; contentType: string } | null {
  const match = /^\/extensions\/([^/]+)\/[^/]+\/assets\/([\w.-]+)$/.exec(cdnPath);
  const extension = readThemeExtensions(rootDir).find((candidate) => candidate.uid === match?.[1]);
  if (!extension || !match?.[2]) return null;
  const file = path.join(extension.dir, "assets", match[2]);
  const contentType = CONTENT_TYPES[path.extname(file)];
  return contentType && existsSync(file) ? { file, contentType } : null;
}

/** The file types that a theme app extension may contain. */
const CONTENT_TYPES: Record<string, string> = {
  ".js": "text/javascript; charset=utf-8",
  ".css": "text/css; charset=utf-8",
  ".json": "application/json; charset=utf-8",
  ".svg": "image/svg+xml",
  ".png": "image/png",
  ".jpg": "image/jpeg",
  ".jpeg": "image/jpeg",
  ".wasm": "application/wasm",
};

function readExtension(dir: string): ThemeExtension | null {
  const parsed = manifest.parse(parseToml(readFileSync(path.join(dir, "shopify.extension.toml"), "utf8")));
  const entry = Array.isArray(parsed.extensions)
    ? extensionToml.parse(parsed.extensions[0])
    : extensionToml.parse(parsed);
  if (entry.type !== "theme") return null;
  const handle = entry.handle ?? path.basename(dir);
  const uid = entry.uid ?? createHash("md5").update(handle).digest("hex");
  return {
    dir,
    name: entry.name,
    handle,
    uid,
    blocks: liquidFiles(path.join(dir, "blocks")).map((file) => readBlock(file)),
    assetPath: `/extensions/${uid}/${handle}-${assetsVersion(path.join(dir, "assets"))}/assets/`,
  };
}

function readBlock(file: string): ExtensionBlock {
  const liquid = readFileSync(file, "utf8");
  const schema = blockSchema.safeParse(JSON.parse(schemaText(liquid) ?? "null"));
  if (!schema.success) throw new Error(`${file}: the {% schema %} is missing or wrong: ${schema.error.message}`);
  return { handle: path.basename(file, ".liquid"), liquid, schema: schema.data };
}

function liquidFiles(dir: string): string[] {
  if (!existsSync(dir)) return [];
  return readdirSync(dir)
    .filter((file) => file.endsWith(".liquid"))
    .map((file) => path.join(dir, file));
}

function assetsVersion(dir: string): string {
  const hash = createHash("sha256");
  for (const file of existsSync(dir) ? readdirSync(dir).sort() : []) {
    const { size, mtimeMs } = statSync(path.join(dir, file));
    hash.update(`${file}:${size}:${mtimeMs};`);
  }
  return hash.digest("hex").slice(0, 12);
}
