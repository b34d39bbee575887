import { checkoutWebhookSchema } from "~/contracts/checkout-webhook";
import { noteCheckout } from "~/domain/behavior/note-checkout";
import { parseJson } from "~/lib/parse-json";
import type { WebhookContext } from "./webhook-handler";

export async function handleCheckout({ shop, ofShop, delivery }: WebhookContext): Promise<"handled"> {
  const { cart_token, created_at } = parseJson(checkoutWebhookSchema, delivery.payload);
  await noteCheckout(ofShop.visits, shop, { cartToken: cart_token ?? null, startedAt: created_at });
  return "handled";
}
