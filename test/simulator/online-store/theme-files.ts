import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";
import type { z } from "zod";

/** Folder of the theme "Concourse". */
export const THEME_DIR = fileURLToPath(new URL("theme/", import.meta.url));

const texts = new Map<string, string | null>();

/** Folder whose files take the place of the theme's, before the first page is rendered: another theme, as far as it differs. */
let overlayDir: string | null = null;

export function overlayTheme(dir: string): void {
  overlayDir = path.resolve(dir) + path.sep;
  texts.clear();
}

/** Text of a theme file by its path inside the theme; null when there is none. Files are read once. */
export function readThemeFile(file: string): string | null {
  const known = texts.get(file);
  if (known !== undefined) return known;
  const text = (overlayDir === null ? null : readInside(overlayDir, file)) ?? readInside(THEME_DIR, file);
  texts.set(file, text);
  return text;
}

function readInside(dir: string, file: string): string | null {
  const full = path.join(dir, file);
  return full.startsWith(dir) && existsSync(full) ? readFileSync(full, "utf8") : null;
}

/** Parsed JSON of a theme file; fails with the file's name when it is missing or malformed. */
export function readThemeJson<Schema extends z.ZodType>(schema: Schema, file: string): z.output<Schema> {
  const text = readThemeFile(file);
  if (text === null) throw new Error(`theme file ${file} is missing`);
  const parsed = schema.safeParse(JSON.parse(text));
  if (!parsed.success) throw new Error(`theme file ${file}: ${parsed.error.message}`);
  return parsed.data;
}

/** Address of a theme asset; its version changes with its content, so that it may be cached for a year. */
export function themeAssetUrl(themeId: number, file: string): string {
  const text = readThemeFile(`assets/${file}`) ?? "";
  const version = createHash("sha256").update(text).digest("hex").slice(0, 16);
  return `/cdn/shop/t/${themeId}/assets/${file}?v=${version}`;
}

/** Names of the JSON templates, sorted: `404`, `article`, ..., `customers/account`. */
export function templateNames(): string[] {
  return readdirSync(path.join(THEME_DIR, "templates"), { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".json"))
    .map((file) => file.slice(0, -".json".length))
    .sort();
}
