import { randomUUID } from "node:crypto";
import { inject } from "vitest";
import { waitUntil } from "../../../scripts/demo/wait-until.ts";
import { countRows } from "./ask-database.ts";
import { controlShopify } from "./control-shopify.ts";

type Request = {
  /** The beginning of its handle; the rest is chance, so that no two tests share a shop. */
  handle: string;
  name?: string;
  locales?: string[];
  requiresConsent?: boolean;
  hasStandardActions?: boolean;
};

export type OtherShop = { handle: string; domain: string; storefrontUrl: string; adminUrl: string };

/** One more shop beside the demo shop, with the same goods, the app installed and its catalogue read. */
export async function openAnotherShop({ handle: start, ...request }: Request): Promise<OtherShop> {
  const handle = `${start}-${randomUUID().slice(0, 8)}`;
  const domain = `${handle}.myshopify.com`;
  await controlShopify("seed", { content: "demo", handle, ...request });
  await controlShopify("install", { shop: handle, enableEmbed: true, open: true });
  await waitUntil(async () => ((await countReadings(domain)) === 2 ? true : null), {
    timeoutMs: 60_000,
    what: `the first reading of ${domain}`,
  });

  const replaceHandle = (url: string) => url.replace("demo", handle);
  return {
    handle,
    domain,
    storefrontUrl: replaceHandle(inject("storefrontUrl")),
    adminUrl: replaceHandle(inject("adminUrl")),
  };
}

/** Kinds of things (catalogue, knowledge) that have been read to their end. */
function countReadings(domain: string): Promise<number> {
  return countRows(
    `SELECT DISTINCT kind FROM "SyncRun" run JOIN "Shop" shop ON shop.id = run."shopId"
      WHERE shop.domain = $1 AND run.status = 'completed'`,
    [domain],
  );
}
