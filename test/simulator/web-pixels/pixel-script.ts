import { readFileSync } from "node:fs";
import { bundlePixel } from "./bundle-pixel.ts";

/** What runs in the sandbox: the runtime, then the app's code. */
export async function pixelScript(folder: string): Promise<string> {
  return `${readBrowserScript("pixel-runtime.js")}\n${await bundlePixel(folder)}`;
}

/** The page's side of it. */
export function pixelManagerScript(): string {
  return readBrowserScript("pixel-manager.js");
}

function readBrowserScript(file: string): string {
  return readFileSync(new URL(`browser/${file}`, import.meta.url), "utf8");
}
