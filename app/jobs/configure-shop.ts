import { z } from "zod";
import { configureShop } from "~/domain/shops/configure-shop";
import { refreshShopProfile } from "~/domain/shops/refresh-shop-profile";
import { services } from "~/services.server";
import { defineJob } from "./define-job";
import { withInstalledShop } from "./with-installed-shop";

/** At the installation, when the path of the app proxy changed, and every night: a lost `shop/update` costs a day at most. */
export const configureShopJob = defineJob<"configure-shop">(z.object({ shopId: z.string() }), ({ shopId }) =>
  withInstalledShop(shopId, async (shop, ofShop) => {
    await refreshShopProfile({ ...services, ...ofShop });
    await configureShop({ ...services, ...ofShop }, shop, services.config.shopify.appUrl);
  }),
);
