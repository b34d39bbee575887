import { z } from "zod";
import { joinLateCart } from "~/domain/orders/join-late-cart";
import { services } from "~/services.server";
import { defineJob } from "./define-job";
import { withInstalledShop } from "./with-installed-shop";

const payloadSchema = z.object({ shopId: z.string(), cartToken: z.string() });

export const joinCartJob = defineJob<"join-cart">(payloadSchema, ({ shopId, cartToken }) =>
  withInstalledShop(shopId, (shop, { orders, visits }) =>
    joinLateCart({ orders, visits, jobs: services.jobs }, shop, cartToken),
  ),
);
