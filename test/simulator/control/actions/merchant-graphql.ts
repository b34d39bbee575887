import { z } from "zod";
import { adminApi } from "../../admin-api/admin-api.ts";
import { defineAction, requireShop, shopField } from "../control-action.ts";

const bodySchema = z.strictObject({
  shop: shopField,
  query: z.string(),
  variables: z.record(z.string(), z.unknown()).default({}),
  operationName: z.string().nullable().default(null),
});

/** What the merchant does in the admin: the Admin API with every scope and without throttle. */
export const merchantGraphqlAction = defineAction(bodySchema, ({ shop, ...request }, scope) =>
  adminApi(request, {
    simulator: scope.context,
    shop: requireShop(scope, shop),
    version: "2026-07",
    caller: { clientId: null, scopes: null, isServer: true },
  }),
);
