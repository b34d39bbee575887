import type { GiftCard, ShopState } from "../state/entities.ts";
import { normalizeCode } from "./discount-problem.ts";
import type { Presentment } from "./presentment.ts";

/** A gift card on a cart; amounts are minor units of the buyer's currency. */
export type AppliedGiftCard = { card: GiftCard; code: string; used: number; balanceAfter: number };

/** Pays as much of `total` as the cards hold, in the order they were added. Unknown and disabled cards pay nothing. */
export function applyGiftCards(
  shop: ShopState,
  codes: readonly string[],
  total: number,
  presentment: Presentment,
): AppliedGiftCard[] {
  let left = total;
  return codes.flatMap((code) => {
    const card = findGiftCard(shop, code);
    if (!card) return [];
    const balance = presentment.amount(card.balance);
    const used = Math.min(balance, left);
    left -= used;
    return [{ card, code, used, balanceAfter: balance - used }];
  });
}

export function findGiftCard(shop: ShopState, code: string): GiftCard | null {
  const wanted = normalizeCode(code);
  for (const card of shop.giftCards.values()) {
    if (card.enabled && normalizeCode(card.code) === wanted) return card;
  }
  return null;
}
