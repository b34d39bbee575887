import { z } from "zod";
import { configureShop } from "~/domain/shops/configure-shop";
import { services } from "~/services.server";
import { defineJob } from "./define-job";
import { withInstalledShop } from "./with-installed-shop";

export const configureShopJob = defineJob<"configure-shop">(z.object({ shopId: z.string() }), ({ shopId }) =>
  withInstalledShop(shopId, (shop, ofShop) => configureShop(ofShop, shop, services.config.shopify.appUrl)),
);
