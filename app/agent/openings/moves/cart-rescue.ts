import { slot } from "../../reply/slot";
import { isBuyable } from "../buyable";
import { openingReplies } from "../opening-replies";
import type { OpeningMoveRules } from "../opening-situation";

/** For who leaves, or lets a cart stand: what is still in it, or else the product on the page. Nothing runs out. */
export const cartRescue: OpeningMoveRules = {
  needs: ["cart"],
  say({ cart, product }) {
    const [line] = cart?.lines ?? [];
    if (line) {
      return {
        sentences: [{ key: "opening.cart-rescue", parameters: { line: slot.cartLine(line.variantId) } }],
        replies: [openingReplies.cart, openingReplies.shipping],
        productId: line.productId,
      };
    }
    if (!product || !isBuyable(product)) return null;
    return {
      sentences: [{ key: "opening.exit", parameters: { title: slot.title(product.id) } }],
      replies: [openingReplies.similar(product.id), openingReplies.returns],
      productId: product.id,
    };
  },
};
