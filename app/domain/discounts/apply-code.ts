import { AppError } from "~/lib/app-error";
import type { CodeInCart } from "~/ports/discount-desk";
import { askerOf } from "./asker-of";
import type { DiscountContext } from "./discount-context";
import { toOffer } from "./to-offer";

/**
 * Puts the shopper's own code into their own cart, beside codes that are there, and tells what Shopify made of it. Harmless
 * when repeated.
 */
export async function applyCode(context: DiscountContext): Promise<CodeInCart> {
  const { discounts, storefront, lock, clock, cartId } = context;
  const asker = askerOf(context);
  const grant = await discounts.findLive(asker, clock.now());
  if (grant?.state !== "issued") return { status: "no-code" };
  const offer = toOffer(grant, context.shop);
  if (cartId === null) return { status: "no-cart", offer };

  try {
    return await lock.withLock(asker.cartToken ?? cartId, async (): Promise<CodeInCart> => {
      const before = await storefront.readCart(cartId);
      if (before === null || before.view.lines.length === 0) return { status: "no-cart", offer };
      const others = before.view.discountCodes.map(({ code }) => code).filter((code) => !isSame(code, offer.code));
      const written = await storefront.setDiscountCodes(cartId, [...others, offer.code]);
      if (!written.ok) return { status: "unavailable" };

      const { view } = written.cart;
      const isApplied = view.discountCodes.some(({ code, applicable }) => applicable && isSame(code, offer.code));
      if (isApplied) await discounts.noteEvent(grant.id, { kind: "applied" }, clock.now());
      return { status: isApplied ? "applied" : "not-applicable", offer, cart: view };
    });
  } catch (error) {
    if (error instanceof AppError && error.code === "upstream-unavailable") return { status: "unavailable" };
    throw error;
  }
}

/** Shopify compares codes without regard to case. */
function isSame(left: string, right: string): boolean {
  return left.trim().toUpperCase() === right;
}
