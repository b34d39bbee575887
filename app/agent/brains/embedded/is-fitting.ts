import type { LiveProduct } from "~/ports/storefront";
import { carriesWish } from "../../variants/carries-wish";
import { resolveVariant } from "../../variants/resolve-variant";
import { wishesOfMessage } from "../../variants/wishes-of-message";
import type { MoveContext } from "./move-context";

/** Whether it comes in all that is said of size, colour and the like. */
export function isFitting(product: LiveProduct, { situation }: MoveContext): boolean {
  const wishes = wishesOfMessage(situation.perception, product);
  // A size of another system is looked up later.
  const isSold =
    resolveVariant(
      product,
      wishes.filter(({ kind }) => kind !== "size"),
    ).status !== "no-such-value";
  return isSold && wishes.every((wish) => carriesWish(product, wish));
}
