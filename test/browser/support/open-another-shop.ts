import { inject } from "vitest";
import { askDatabase } from "./ask-database.ts";
import { controlShopify } from "./control-shopify.ts";
import { eventually } from "./eventually.ts";

type Request = {
  handle: string;
  name?: string;
  locales?: string[];
  requiresConsent?: boolean;
  hasStandardActions?: boolean;
};

export type OtherShop = { handle: string; domain: string; storefrontUrl: string; adminUrl: string };

/** One more shop beside the demo shop, with the same goods, the app installed and its catalogue read. */
export async function openAnotherShop(request: Request): Promise<OtherShop> {
  const { handle } = request;
  const domain = `${handle}.myshopify.com`;
  await controlShopify("seed", { content: "demo", ...request });
  await controlShopify("install", { shop: handle, enableEmbed: true, open: true });
  await eventually(async () => {
    const runs = await askDatabase(
      `SELECT DISTINCT kind FROM "SyncRun" run JOIN "Shop" shop ON shop.id = run."shopId"
        WHERE shop.domain = $1 AND run.status = 'completed' ORDER BY kind`,
      [domain],
    );
    return runs.map(({ kind }) => kind);
  }).toEqual(["catalog", "knowledge"]);

  const replaceHandle = (url: string) => url.replace("demo", handle);
  return {
    handle,
    domain,
    storefrontUrl: replaceHandle(inject("storefrontUrl")),
    adminUrl: replaceHandle(inject("adminUrl")),
  };
}
