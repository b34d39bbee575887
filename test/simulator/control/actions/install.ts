import { z } from "zod";
import { installApp } from "../../oauth/install-app.ts";
import { openApp } from "../../oauth/open-app.ts";
import { defineAction, requireShop, shopField } from "../control-action.ts";
import { ControlError } from "../control-error.ts";

const bodySchema = z.strictObject({
  shop: shopField,
  /** True switches the app's embeds on in the themes, as a merchant would in the theme editor. */
  enableEmbed: z.boolean().default(false),
  /** True also loads the app's page once as the admin does, so that it exchanges its first token. */
  open: z.boolean().default(false),
});

/** Installs the app on a shop, as the merchant's "Install" does. */
export const installAction = defineAction(bodySchema, async ({ shop: name, enableEmbed, open }, scope) => {
  const shop = requireShop(scope, name);
  const installation = installApp(scope.context, shop, { enableEmbeds: enableEmbed });
  const status = open ? await openApp(scope.context, shop) : null;
  if (status !== null && status >= 400) {
    throw new ControlError("app_failed", `The app is installed, but its first page answered HTTP ${status}.`);
  }
  return {
    shop: shop.domain,
    grantedScopes: installation.grantedScopes,
    proxy: installation.proxy,
    openStatus: status,
  };
});
