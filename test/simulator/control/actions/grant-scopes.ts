import { z } from "zod";
import { changeScopes } from "../../oauth/change-scopes.ts";
import { defineAction, requireShop, shopField } from "../control-action.ts";
import { ControlError } from "../control-error.ts";

const scopes = z
  .array(z.string().regex(/^[a-z_]+$/))
  .max(200)
  .default([]);
const bodySchema = z.strictObject({ shop: shopField, grant: scopes, revoke: scopes });

/** Changes what the merchant granted; the app hears of it by `app/scopes_update`. */
export const grantScopesAction = defineAction(bodySchema, ({ shop: name, grant, revoke }, scope) => {
  const shop = requireShop(scope, name);
  if (!shop.installations.has(scope.context.app.clientId)) {
    throw new ControlError("not_installed", `The app is not installed on ${shop.domain}.`);
  }
  return { grantedScopes: changeScopes(scope.context, shop, { grant, revoke }) };
});
