import path from "node:path";
import { build } from "vite";

const bundles = new Map<string, Promise<string>>();

/** The extension's code as one script, as the Shopify CLI uploads it: `src/index.*` with all that it imports. Made once. */
export function bundlePixel(folder: string): Promise<string> {
  const known = bundles.get(folder) ?? bundle(folder);
  bundles.set(folder, known);
  return known;
}

async function bundle(folder: string): Promise<string> {
  const output = await build({
    configFile: false,
    root: folder,
    logLevel: "silent",
    build: {
      write: false,
      target: "es2022",
      rollupOptions: { input: path.join(folder, "src/index.ts"), output: { format: "iife" } },
    },
  });
  const [result] = [output].flat();
  if (!result || !("output" in result)) throw new Error(`${folder} was not bundled.`);
  const [chunk] = result.output;
  return chunk.code;
}
