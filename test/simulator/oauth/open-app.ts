import type { ShopState } from "../state/entities.ts";
import type { SimulatorContext } from "../state/simulator-context.ts";
import { signAdminQuery } from "./sign-admin-query.ts";

/** The library answers 410 to what it takes for a bot, and Node's own user agent is one. */
const BROWSER = "Mozilla/5.0 (X11; Linux x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36";

/** Loads the app's first page as the admin's frame would, for the account owner; returns the HTTP status. */
export async function openApp(context: SimulatorContext, shop: ShopState): Promise<number> {
  const { app } = context;
  const owner = shop.staff.find((member) => member.accountOwner);
  const query = signAdminQuery(app, { shopDomain: shop.domain, userId: owner?.id ?? 1, locale: owner?.locale ?? "en" });
  const response = await fetch(`${app.applicationUrl}/?${query.toString()}`, {
    headers: { "user-agent": BROWSER, accept: "text/html" },
  });
  await response.arrayBuffer();
  return response.status;
}
