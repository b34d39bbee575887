import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { TestProject } from "vitest/node";
import { openShop } from "../../scripts/demo/open-shop.ts";
import { startShopFloor } from "../../scripts/demo/start-shop-floor.ts";
import { findChromium } from "../../scripts/setup/find-chromium.ts";

declare module "vitest" {
  interface ProvidedContext {
    chromium: string;
    storefrontUrl: string;
    adminUrl: string;
    appUrl: string;
    shopifyUrl: string;
    databaseUrl: string;
  }
}

/** One shop floor for all browser tests: built app, storefront and admin, with the demo shop open. */
export default async function setup(project: TestProject) {
  const chromium = await findChromium();
  const dataDir = mkdtempSync(join(tmpdir(), "shopwalker-browser-"));
  // PostgreSQL runs as another user where tests run as root, and has to get in here.
  chmodSync(dataDir, 0o755);
  const floor = await startShopFloor({ dataDir });
  const close = async () => {
    await floor.stop();
    rmSync(dataDir, { recursive: true, force: true });
  };
  try {
    await Promise.race([openShop(floor), floor.failed]);
  } catch (error) {
    await close();
    throw error;
  }

  project.provide("chromium", chromium);
  project.provide("storefrontUrl", floor.storefrontUrl);
  project.provide("adminUrl", floor.adminUrl);
  project.provide("appUrl", floor.appUrl);
  project.provide("shopifyUrl", floor.shopifyUrl);
  project.provide("databaseUrl", floor.databaseUrl);

  return close;
}
