import { z } from "zod";
import { uninstallApp } from "../../oauth/uninstall-app.ts";
import { defineAction, requireShop, shopField } from "../control-action.ts";

/** Takes the app off a shop; `shop/redact` follows 48 hours of business time later. */
export const uninstallAction = defineAction(z.strictObject({ shop: shopField }), ({ shop }, scope) => {
  uninstallApp(scope.context, requireShop(scope, shop));
});
