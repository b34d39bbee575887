import { z } from "zod";
import { resumeCartWrite } from "~/domain/carts/resume-cart-write";
import { tellCartOutcome } from "~/domain/conversations/tell-cart-outcome";
import type { CartWriteRecord } from "~/ports/cart-journal";
import type { Shop } from "~/ports/shop-store";
import { services, type ShopServices } from "~/services.server";
import { defineJob } from "./define-job";
import { withInstalledShop } from "./with-installed-shop";

/** Longer than a write can take, with all its calls to Shopify. */
const CUT_OFF_AFTER_MS = 60_000;

/** Every minute: settles cart writes whose process has died, and tells what became of them. */
export const resumeCartWritesJob = defineJob<"resume-cart-writes">(z.object({}), async () => {
  const before = new Date(services.clock.now().getTime() - CUT_OFF_AFTER_MS);
  for (const shopId of await services.listShopsWithCutOffWrites(before)) {
    await withInstalledShop(shopId, async (shop, ofShop) => {
      for (const record of await ofShop.cartJournal.listCutOff(before)) {
        // One that cannot be settled must not keep the others, or other shops', from it.
        await resume(shop, ofShop, record).catch((error: unknown) =>
          services.logger.error({ shop: shop.domain, writeId: record.id, error }, "a cart write was not resumed"),
        );
      }
    });
  }
});

async function resume(shop: Shop, ofShop: ShopServices, record: CartWriteRecord): Promise<void> {
  const { cartJournal, conversations, turns } = ofShop;
  const { conversationId, turnId, cartId } = record;
  const visitorId = await conversations.findVisitorOf(conversationId);
  if (visitorId === null) {
    // The shopper had everything erased: there is nobody to write for or to tell, and it must not be found again.
    await cartJournal.update(record.id, { status: "refused", updatedAt: services.clock.now() });
    return;
  }

  const context = ofShop.cartContext({
    conversationId,
    turnId,
    visitorId,
    cartId,
    currency: shop.currency,
    market: { country: null, language: shop.locale },
    buyerIp: null,
  });
  const outcome = await resumeCartWrite(context, record);
  if (outcome === null) return;

  const { clock, ids } = services;
  const { status, writeId, cart } = outcome;
  await tellCartOutcome({ conversations, turns, clock, ids }, record, [
    { type: "cart-write", writeId, by: "server", status, lines: [] },
    { type: "cart", cart },
  ]);
}
