/**
 * `npm run build:simulator`: the local Shopify as one file. From its sources each start would compile them anew, which takes
 * two and a half seconds of a processor; the crash and browser tests start it some fifteen times.
 */
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { build, type Plugin } from "vite";
import { projectRoot } from "./setup/project-root.ts";
import { runTask } from "./setup/run-task.ts";

/** Files beside a source are found from where the source stands, not from where the bundle does. */
const keepPlaces: Plugin = {
  name: "keep-places",
  enforce: "pre",
  transform: (code, id) =>
    code.includes("import.meta.url")
      ? { code: code.replaceAll("import.meta.url", JSON.stringify(pathToFileURL(id).href)), map: null }
      : null,
};

runTask(async () => {
  await build({
    root: projectRoot,
    configFile: false,
    logLevel: "warn",
    publicDir: false,
    plugins: [keepPlaces],
    build: {
      ssr: "test/simulator/server/main.ts",
      outDir: join(projectRoot, ".cache", "simulator"),
      // Another run may be starting from what is there.
      emptyOutDir: false,
      target: "node20",
      rollupOptions: { output: { entryFileNames: "main.mjs", inlineDynamicImports: true } },
    },
  });
  return 0;
});
