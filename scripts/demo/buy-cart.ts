import { z } from "zod";
import type { ScriptedShopper } from "./scripted-shopper.ts";
import type { ShopFloor } from "./start-shop-floor.ts";

const stateSchema = z.object({
  shops: z.array(z.object({ orders: z.array(z.object({ name: z.string(), cartToken: z.string().nullable() })) })),
});

/** Goes through the store's own checkout pages with the test payment. Gives the name of the order, for example "#1001". */
export async function buyCart(
  shopper: ScriptedShopper,
  floor: Pick<ShopFloor, "storefrontUrl" | "shopifyUrl">,
): Promise<string> {
  const cartToken = (await shopper.readCart()).token.split("?")[0];
  const checkout = await shopper.browser.open(`${floor.storefrontUrl}/checkout`);
  if (!checkout.url.includes("/checkouts/")) throw new Error(`The checkout did not open: ${checkout.url}`);

  const buyer = {
    email: "shopper@example.com",
    country: "US",
    first_name: "Alex",
    last_name: "Shopper",
    address1: "1 Market Street",
    city: "Springfield",
    province: "IL",
    zip: "62701",
  };
  // The first submit names the address, so that the second page offers the shipping methods for it.
  const quoted = await shopper.browser.open(checkout.url, { form: { ...buyer, action: "update" } });
  const method = /name="shipping_method"[^>]*?value="([^"]+)"/s.exec(quoted.body)?.[1] ?? "";
  const paid = await shopper.browser.open(checkout.url, {
    form: { ...buyer, shipping_method: method, payment: "approve", action: "pay" },
  });

  const state = stateSchema.parse(await (await fetch(`${floor.shopifyUrl}/_sim/state`)).json());
  const order = state.shops.flatMap(({ orders }) => orders).find((candidate) => candidate.cartToken === cartToken);
  if (!order) throw new Error(`The checkout made no order; its last page was ${paid.url} (${paid.status}).`);
  return order.name;
}
