import { shopSettingsSchema } from "~/contracts/shop-settings";
import type { Clock } from "~/ports/clock";
import type { Ids } from "~/ports/ids";
import type { ShopConnection } from "~/ports/shop-connection";
import type { ShopStore } from "~/ports/shop-store";

type Dependencies = { shops: ShopStore; connection: ShopConnection; ids: Ids; clock: Clock };

/** Name, domain, currency or time zone may have changed: reads them again, whatever the webhook said and in which order. */
export async function refreshShopProfile({ shops, connection, ids, clock }: Dependencies): Promise<void> {
  const profile = await connection.readProfile();
  const fresh = {
    id: ids.random(),
    experimentSalt: ids.random(),
    settings: shopSettingsSchema.parse({}),
    now: clock.now(),
  };
  await shops.saveInstalled(profile, fresh);
}
