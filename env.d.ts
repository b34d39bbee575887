/// <reference types="vite/client" />
/// <reference types="@remix-run/node" />

// Loaders and actions are typed as single fetch sends them (remix.config.js).
declare module "@remix-run/node" {
  interface Future {
    v3_singleFetch: true;
  }
}
export {};
