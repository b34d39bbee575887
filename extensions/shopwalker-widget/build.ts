import { mkdir, readdir, readFile, rm } from "node:fs/promises";
import path from "node:path";
import { fileURLToPath } from "node:url";
import { gzipSync } from "node:zlib";
import { build, type Rollup } from "vite";

/**
 * Builds the widget into the theme app extension's assets: the loader as one plain script (Shopify loads it with `async`),
 * the rest as modules that it imports on intent. Prints the sizes and fails where a budget is broken.
 */

const here = path.dirname(fileURLToPath(import.meta.url));
const source = path.join(here, "src");
const assets = path.resolve(here, "../shopwalker-assistant/assets");

/** Bytes. The raw limit is theme check's, for the script of a block. */
const budgets = { loaderGzip: 4_000, loaderRaw: 9_999, lazyGzip: 24_000, behaviorGzip: 4_000 };

/**
 * Names that nobody outside their chunk uses: Preact's life cycle, what is never stored of an event, and numbers of a visit,
 * which a new version of the chunk may read as others: spoiled for half an hour, and nothing worse.
 */
const INTERNAL: Record<string, RegExp> = {
  panel: /^(component(Will|Did)|getDerived|getSnapshot|getChildContext|shouldComponent|contextType|forceUpdate)/,
  behavior:
    /^(isReversal|awayMs|speed|isMachine|what|step|block|blocks|ofVisit|ofPage|restedSeconds|searched|collection|quantity|pages|pageAt|isAlive|actedAt|machineSigns|signals|start|last|values|trigger|ms)$/,
};

/**
 * V8 then reads each function once, as the file comes, in place of skipping it and reading it again in the middle of a scroll:
 * https://v8.dev/blog/explicit-compile-hints. Other engines see a comment.
 */
const PREAMBLE: Record<string, string> = { behavior: "//# allFunctionsCalledOnLoad" };

/** One file each: a chunk shared between them would cost more than the little that they have in common. */
async function bundle(name: string, format: Rollup.ModuleFormat): Promise<void> {
  await build({
    configFile: false,
    root: here,
    logLevel: "warn",
    publicDir: false,
    resolve: { alias: { "~": path.resolve(here, "../../app") } },
    // `h` with children as arguments is smaller than the automatic runtime's calls.
    esbuild: {
      legalComments: "none",
      jsx: "transform",
      jsxFactory: "h",
      jsxFragment: "Fragment",
      jsxInject: 'import { h, Fragment } from "preact"',
      // The files name Preact for the type checker.
      logOverride: { "unsupported-jsx-comment": "silent" },
    },
    build: {
      outDir: assets,
      emptyOutDir: false,
      target: "es2022",
      // Slower than esbuild's minifier, and 600 bytes (gzip) smaller over the lazy chunks.
      minify: "terser",
      // No getter of ours or of the page does anything but give a value, no function is called with `new`, and nothing here
      // or in the page changes what the built-in objects do.
      terserOptions: {
        ecma: 2020,
        module: format === "es",
        compress: {
          ...{
            passes: name === "panel" ? 3 : 5,
            pure_getters: true,
            unsafe: true,
            unsafe_methods: true,
            unsafe_arrows: true,
            keep_fargs: false,
          },
          // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- the enum exists in terser's types alone
          inline: 1,
          // Preact's functions are long: written once and called they are smaller than in place.
          reduce_funcs: name !== "panel",
        },
        format: { preamble: PREAMBLE[name] ?? "" },
        mangle: { properties: INTERNAL[name] ? { regex: INTERNAL[name] } : false },
      },
      modulePreload: false,
      reportCompressedSize: false,
      rollupOptions: {
        input: path.join(source, name, "main.ts"),
        preserveEntrySignatures: "exports-only",
        output: { format, entryFileNames: `shopwalker-${name}.js` },
      },
    },
  });
}

function print(line: string): void {
  process.stdout.write(`${line}\n`);
}

async function measure(file: string): Promise<{ file: string; raw: number; gzip: number }> {
  const content = await readFile(path.join(assets, file));
  return { file, raw: content.length, gzip: gzipSync(content, { level: 9 }).length };
}

await mkdir(assets, { recursive: true });
for (const file of await readdir(assets)) if (file.endsWith(".js")) await rm(path.join(assets, file));

await bundle("loader", "iife");
await bundle("panel", "es");
await bundle("behavior", "es");

const built = await Promise.all((await readdir(assets)).filter((file) => file.endsWith(".js")).map(measure));
const loader = built.filter(({ file }) => file === "shopwalker-loader.js");
const behavior = built.filter(({ file }) => file === "shopwalker-behavior.js");
const lazy = built.filter(({ file }) => file !== "shopwalker-loader.js");
const sum = (files: typeof built, size: "raw" | "gzip") => files.reduce((total, one) => total + one[size], 0);

for (const { file, raw, gzip } of built) print(`${file.padEnd(24)} ${raw} bytes, ${gzip} gzip`);
const checks = [
  { name: "loader, gzip", bytes: sum(loader, "gzip"), budget: budgets.loaderGzip },
  { name: "loader, raw", bytes: sum(loader, "raw"), budget: budgets.loaderRaw },
  { name: "behaviour chunk, gzip", bytes: sum(behavior, "gzip"), budget: budgets.behaviorGzip },
  { name: "all lazy chunks, gzip", bytes: sum(lazy, "gzip"), budget: budgets.lazyGzip },
];
for (const { name, bytes, budget } of checks) {
  print(`${bytes <= budget ? "within" : "OVER  "} ${name}: ${bytes} of ${budget}`);
}
if (checks.some(({ bytes, budget }) => bytes > budget)) process.exitCode = 1;
