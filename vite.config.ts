import { vitePlugin as remix } from "@remix-run/dev";
import { installGlobals } from "@remix-run/node";
import { defineConfig } from "vite";
import tsconfigPaths from "vite-tsconfig-paths";
import remixConfig from "./remix.config.js";

// Without nativeFetch Remix swaps fetch for a polyfill that lacks Response.json and ignores undici's dispatcher.
installGlobals({ nativeFetch: true });

export default defineConfig(({ command }) => ({
  plugins: [remix(remixConfig), tsconfigPaths()],
  // The server waits for the compiled distributions as it starts: top-level await is of ES2022.
  build: { assetsInlineLimit: 0, target: "es2022" },
  // A thousand small files, of which a server that starts would read each: the build keeps what pages use of them.
  ...(command === "build" && {
    ssr: {
      noExternal: [/^@shopify\/(polaris.*|shopify-app-remix)$/, "jose", "openai", "zod"],
      external: ["@shopify/shopify-app-remix/server", "@shopify/shopify-app-remix/adapters/node"],
    },
  }),
  // Named up front: a first visit that makes Vite optimise again during hydration ends in "Invalid hook call".
  optimizeDeps: {
    entries: ["app/root.tsx", "app/routes/**/*.tsx"],
    include: [
      "react",
      "react-dom",
      "react-dom/client",
      "react/jsx-runtime",
      "react/jsx-dev-runtime",
      "@remix-run/react",
      "@shopify/app-bridge-react",
      "@shopify/polaris",
      "@shopify/shopify-app-remix/react",
    ],
  },
}));
