import { z } from "zod";
import { publishShopConfig } from "~/domain/shops/publish-shop-config";
import { refreshShopProfile } from "~/domain/shops/refresh-shop-profile";
import { uninstallShop } from "~/domain/shops/uninstall-shop";
import { parseJson } from "~/lib/parse-json";
import { services } from "~/services.server";
import type { WebhookContext } from "./webhook-handler";

const scopesSchema = z.object({ previous: z.array(z.string()), current: z.array(z.string()) });

export async function handleUninstalled({ shop, ofShop }: WebhookContext): Promise<"handled" | "ignored"> {
  const outcome = await uninstallShop({ ...services, ...ofShop }, shop);
  return outcome === "ignored" ? "ignored" : "handled";
}

export async function handleShopUpdate({ ofShop }: WebhookContext): Promise<"handled"> {
  await refreshShopProfile({ ...services, ...ofShop });
  return "handled";
}

/** Scopes came or went; the next token carries them. The settings are printed anew, in case they could not be before. */
export async function handleScopesUpdate({ shop, ofShop, delivery }: WebhookContext): Promise<"handled"> {
  const { previous, current } = parseJson(scopesSchema, delivery.payload);
  await ofShop.audit.record({ actor: "shopify", action: "scopes.updated", detail: { previous, current } });
  await publishShopConfig(ofShop, shop, services.config.shopify.appUrl);
  return "handled";
}
