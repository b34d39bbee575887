import { slot } from "../../reply/slot";
import { chosenVariant, isBuyable } from "../buyable";
import { openingReplies } from "../opening-replies";
import type { OpeningMoveRules } from "../opening-situation";

/** For who stands before something sold out: what comes close and can be had. */
export const alternative: OpeningMoveRules = {
  needs: ["related"],
  say({ product, variantId, related }) {
    if (!product) return null;
    const isGone = !isBuyable(product);
    const variant = isGone ? product.variants[0] : chosenVariant(product, variantId);
    if (!variant || variant.availableForSale) return null;
    const other = related.find((candidate) => candidate.id !== product.id && isBuyable(candidate));
    if (!other) return null;

    const title = slot.title(product.id);
    const parameters = {
      title: isGone ? title : `${title} (${slot.variant(variant.id)})`,
      gone: slot.stock(variant.id),
      other: slot.title(other.id),
      price: slot.priceRange(other.id),
    };
    return {
      sentences: [{ key: "opening.sold-out", parameters }],
      replies: [openingReplies.tell(other.id), openingReplies.similar(product.id)],
      productId: other.id,
    };
  },
};
