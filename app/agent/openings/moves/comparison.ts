import { slot } from "../../reply/slot";
import { isBuyable } from "../buyable";
import { openingReplies } from "../opening-replies";
import type { OpeningMoveRules } from "../opening-situation";

/** For who goes back and forth between two products: exactly those two, each with its price of now. */
export const comparison: OpeningMoveRules = {
  needs: ["compared"],
  say({ product, compared }) {
    if (!product || !compared || product.id === compared.id) return null;
    // What cannot be bought is no choice.
    if (!isBuyable(product) || !isBuyable(compared)) return null;

    const parameters = {
      ...{ title: slot.title(product.id), price: slot.priceRange(product.id) },
      ...{ other: slot.title(compared.id), otherPrice: slot.priceRange(compared.id) },
    };
    return {
      sentences: [{ key: "opening.compare", parameters }],
      replies: [openingReplies.compare(product.id, compared.id)],
      productId: product.id,
    };
  },
};
