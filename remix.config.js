/**
 * The Remix options; `vite.config.ts` hands them to the Remix Vite plugin.
 * @type {import("@remix-run/dev").VitePluginConfig}
 */
export default {
  appDirectory: "app",
  buildDirectory: "build",
  ignoredRouteFiles: ["**/.*", "**/*.test.{ts,tsx}"],
  serverModuleFormat: "esm",
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    // Needs session storage, which browsers that block third-party data refuse inside the admin's frame.
    v3_lazyRouteDiscovery: false,
    v3_singleFetch: true,
  },
};
