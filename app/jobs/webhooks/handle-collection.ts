import { services } from "~/services.server";
import type { WebhookContext } from "./webhook-handler";

const AT_MOST_EVERY_SECONDS = 300;

/** A collection's name or members changed, and no product says so: the catalogue is read anew, at most every five minutes. */
export async function handleCollection({ shop }: WebhookContext): Promise<"handled"> {
  const shopId = shop.id;
  await services.jobs.enqueue(
    "sync-catalog",
    { shopId, reason: "reconcile" },
    { key: shopId, atMostEverySeconds: AT_MOST_EVERY_SECONDS },
  );
  return "handled";
}
