import { parseArgs } from "node:util";
import { createShopifySimulator, type Simulator } from "../create-shopify-simulator.ts";
import type { CatalogImport } from "../control/import-catalog-files.ts";
import { overlayTheme } from "../online-store/theme-files.ts";
import { loadSnapshot, saveSnapshot } from "./snapshot.ts";

/** Flags of the command; `--shop` and `--catalog` may be repeated. */
function readFlags() {
  const { values } = parseArgs({
    options: {
      port: { type: "string", default: "0" },
      "app-url": { type: "string" },
      "app-root": { type: "string", default: process.cwd() },
      "client-id": { type: "string" },
      "client-secret": { type: "string" },
      shop: { type: "string", multiple: true, default: [] },
      catalog: { type: "string", multiple: true, default: [] },
      "state-dir": { type: "string" },
      theme: { type: "string" },
      "clock-start": { type: "string" },
    },
  });
  const required = (name: "app-url" | "client-id" | "client-secret") => {
    const value = values[name];
    if (value === undefined) throw new Error(`--${name} is missing.`);
    return value;
  };
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65_535) throw new Error(`--port ${values.port} is no port.`);

  return {
    port,
    app: {
      clientId: required("client-id"),
      clientSecret: required("client-secret"),
      applicationUrl: required("app-url").replace(/\/$/, ""),
      rootDir: values["app-root"],
    },
    shops: values.shop.map(readShop),
    catalog: values.catalog,
    stateDir: values["state-dir"] ?? null,
    theme: values.theme,
    clockStart: values["clock-start"] === undefined ? null : readTime(values["clock-start"]),
  };
}

/** Business time at the start, as ISO 8601. */
function readTime(text: string): Date {
  const time = new Date(text);
  if (Number.isNaN(time.getTime())) throw new Error(`--clock-start ${text} is no time.`);
  return time;
}

/** `millrace:demo` or `side-shop`. */
function readShop(text: string): { handle: string; content: "demo" | "empty" } {
  const [handle = "", content = "empty"] = text.split(":");
  if (content !== "demo" && content !== "empty") throw new Error(`--shop ${text}: the content is "demo" or "empty".`);
  return { handle, content };
}

async function start(): Promise<void> {
  const flags = readFlags();
  if (flags.theme !== undefined) overlayTheme(flags.theme);
  const simulator = await createShopifySimulator({
    app: flags.app,
    port: flags.port,
    ...(flags.clockStart && { clockStart: flags.clockStart }),
  });
  const restored = flags.stateDir === null ? false : loadSnapshot(flags.stateDir, simulator.context);

  const imports: CatalogImport[] = [];
  for (const shop of flags.shops) {
    if (simulator.context.shops.has(`${shop.handle}.myshopify.com`)) continue;
    const hasCatalog = flags.catalog.length > 0;
    simulator.addShop(hasCatalog ? { ...shop, content: "empty" } : shop);
    if (hasCatalog) imports.push(await simulator.importCatalog(shop.handle, flags.catalog));
  }
  stopOnSignal(simulator, flags.stateDir);

  const shops = flags.shops.map(({ handle }) => ({
    handle,
    storefront: simulator.storefrontUrl(handle),
    admin: simulator.adminUrl(handle),
  }));
  console.log(JSON.stringify({ ready: true, url: simulator.url, port: simulator.port, restored, shops, imports }));
}

function stopOnSignal(simulator: Simulator, stateDir: string | null): void {
  let isStopping = false;
  const stop = () => {
    if (isStopping) return;
    isStopping = true;
    if (stateDir !== null) saveSnapshot(stateDir, simulator.context);
    void simulator.close().then(() => process.exit(0));
  };
  process.on("SIGTERM", stop);
  process.on("SIGINT", stop);
}

start().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exit(1);
});
