import { z } from "zod";
import { CUSTOMER_COOKIE, startCustomerSession } from "../../online-store/customer-session.ts";
import { defineAction, requireShop, shopField } from "../control-action.ts";
import { ControlError } from "../control-error.ts";

const bodySchema = z.strictObject({ shop: shopField, email: z.email() });

/** Logs a customer of the shop in; answers the cookie that a browser or test client must send. */
export const loginCustomerAction = defineAction(bodySchema, ({ shop: name, email }, scope) => {
  const shop = requireShop(scope, name);
  const customer = [...shop.customers.values()].find((one) => one.email.toLowerCase() === email.toLowerCase());
  if (!customer) throw new ControlError("unknown_customer", `${shop.domain} has no customer with this email.`);
  const value = startCustomerSession(shop, customer.id, scope.context.ids);
  return { customerId: customer.id, cookie: { name: CUSTOMER_COOKIE, value } };
});
