import { slot } from "../../reply/slot";
import { isBuyable, lowestPrice } from "../buyable";
import { openingReplies } from "../opening-replies";
import type { OpeningMoveRules } from "../opening-situation";

/** For who weighs the price: something that comes close and really costs less. */
export const lowerPrice: OpeningMoveRules = {
  needs: ["related"],
  say({ product, related }) {
    if (!product) return null;
    const limit = isBuyable(product) ? lowestPrice(product) : Infinity;
    const other = related.find((candidate) => candidate.id !== product.id && lowestPrice(candidate) < limit);
    if (!other || limit === Infinity) return null;

    const parameters = {
      title: slot.title(product.id),
      other: slot.title(other.id),
      price: slot.priceRange(other.id),
    };
    return {
      sentences: [{ key: "opening.lower-price", parameters }],
      replies: [openingReplies.compare(product.id, other.id), openingReplies.similar(product.id)],
      productId: other.id,
    };
  },
};
