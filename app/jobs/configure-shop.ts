import { z } from "zod";
import { configureShop } from "~/domain/shops/configure-shop";
import { refreshShopProfile } from "~/domain/shops/refresh-shop-profile";
import { mintPixelToken } from "~/http/pixel-token";
import { services } from "~/services.server";
import { defineJob } from "./define-job";
import { withInstalledShop } from "./with-installed-shop";

/** At the installation, when the path of the app proxy changed, and every night: a lost `shop/update` costs a day at most. */
export const configureShopJob = defineJob<"configure-shop">(z.object({ shopId: z.string() }), ({ shopId }) =>
  withInstalledShop(shopId, async (shop, ofShop) => {
    await refreshShopProfile({ ...services, ...ofShop });
    const { shopify, visitorTokenSecret } = services.config;
    const pixel = {
      endpoint: `${shopify.appUrl}/pixel/checkouts`,
      token: mintPixelToken(shop.id, visitorTokenSecret),
    };
    await configureShop({ ...services, ...ofShop }, shop, { apiOrigin: shopify.appUrl, pixel });
  }),
);
