import { z } from "zod";
import type { Customer, ShopState } from "../../state/entities.ts";
import { defineAction, requireShop, shopField } from "../control-action.ts";
import { ControlError } from "../control-error.ts";

const bodySchema = z.discriminatedUnion("topic", [
  z.strictObject({ topic: z.literal("shop/redact"), shop: shopField }),
  z.strictObject({
    topic: z.enum(["customers/data_request", "customers/redact"]),
    shop: shopField,
    customerId: z.number().int(),
  }),
]);

/** Sends one of the three privacy webhooks. */
export const redactAction = defineAction(bodySchema, (input, scope) => {
  const { context } = scope;
  const shop = requireShop(scope, input.shop);
  const base = { shop_id: shop.id, shop_domain: shop.domain };
  if (input.topic === "shop/redact") {
    context.emit({ shop, topic: input.topic, payload: base });
    return;
  }

  const customer = shop.customers.get(input.customerId);
  if (!customer) throw new ControlError("unknown_customer", `${shop.domain} has no customer ${input.customerId}.`);
  const { id, email, phone } = customer;
  const orders = orderIdsOf(shop, customer);
  const payload =
    input.topic === "customers/redact"
      ? { ...base, customer: { id, email, phone }, orders_to_redact: orders }
      : {
          ...base,
          orders_requested: orders,
          customer: { id, email, phone },
          data_request: { id: context.ids.numeric() },
        };
  context.emit({ shop, topic: input.topic, payload });
});

function orderIdsOf(shop: ShopState, customer: Customer): number[] {
  return [...shop.orders.values()].filter((order) => order.customerId === customer.id).map((order) => order.id);
}
