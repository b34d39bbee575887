import { slot } from "../../reply/slot";
import { chosenVariant } from "../buyable";
import { openingReplies } from "../opening-replies";
import type { OpeningMoveRules } from "../opening-situation";

/** For who weighs the price of something that is reduced already: an offer that everybody has. */
export const reducedPrice: OpeningMoveRules = {
  needs: [],
  say({ product, variantId }) {
    if (!product) return null;
    const isReduced = ({ price, compareAtPrice, availableForSale }: (typeof product.variants)[number]) =>
      availableForSale && compareAtPrice !== null && compareAtPrice.amount > price.amount;
    const chosen = chosenVariant(product, variantId);
    // Of an unchosen one it can be said only where it is true of all.
    const [variant] = chosen ? [chosen] : product.variants.every(isReduced) ? product.variants : [];
    if (!variant || !isReduced(variant)) return null;

    const parameters = {
      title: slot.title(product.id),
      price: slot.price(variant.id),
      before: slot.compareAt(variant.id),
    };
    return {
      sentences: [{ key: "promotion.reduced", parameters }, { key: "opening.ask" }],
      replies: [openingReplies.tell(product.id), openingReplies.returns],
      productId: product.id,
    };
  },
};
