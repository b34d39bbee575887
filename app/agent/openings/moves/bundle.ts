import { slot } from "../../reply/slot";
import { openingReplies } from "../opening-replies";
import type { OpeningMoveRules } from "../opening-situation";

/** For who pauses over a cart or a quantity: what the shop itself pairs with it. */
export const bundle: OpeningMoveRules = {
  needs: ["cart", "complement"],
  say({ cart, complement }) {
    if (!complement) return null;
    const { base, product } = complement;
    if (base.id === product.id || cart?.lines.some(({ productId }) => productId === product.id)) return null;

    const parameters = {
      base: slot.title(base.id),
      title: slot.title(product.id),
      price: slot.priceRange(product.id),
    };
    return {
      sentences: [{ key: "opening.bundle", parameters }],
      replies: [openingReplies.tell(product.id), openingReplies.goesWith(base.id)],
      productId: product.id,
    };
  },
};
