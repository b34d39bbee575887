import { findGiftCard } from "../../commerce/apply-gift-cards.ts";
import type { ApiCall } from "../../graphql/api-call.ts";
import { parseGlobalId } from "../../graphql/global-id.ts";
import type { Cart } from "../../state/entities.ts";
import { stableUuid } from "../stable-id.ts";

/** Adds the codes of real cards, each once; others are passed over without a word (seen in the cart capture of 2026-04). */
export function addGiftCards({ shop }: ApiCall, cart: Cart, codes: readonly string[]): void {
  const real = codes.flatMap((code) => findGiftCard(shop, code)?.code ?? []);
  cart.giftCardCodes = [...new Set([...cart.giftCardCodes, ...real])];
}

export function removeGiftCards({ shop }: ApiCall, cart: Cart, globalIds: readonly string[]): void {
  const ids = new Set(globalIds.map((globalId) => parseGlobalId(globalId)?.id));
  cart.giftCardCodes = cart.giftCardCodes.filter((code) => {
    const card = findGiftCard(shop, code);
    return card !== null && !ids.has(appliedGiftCardId(cart, card.id));
  });
}

/** The id of a card on one cart. Shopify makes a new one at every change; here it stays, which clients cannot rely on. */
export function appliedGiftCardId(cart: Cart, cardId: number): string {
  return stableUuid(`${cart.token} ${cardId}`);
}
