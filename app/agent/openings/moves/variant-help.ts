import { slot } from "../../reply/slot";
import { openOption } from "../buyable";
import { openingReplies } from "../opening-replies";
import type { OpeningMoveRules } from "../opening-situation";

/** For who goes back and forth between versions of one product: which can be had. */
export const variantHelp: OpeningMoveRules = {
  needs: [],
  say({ product }) {
    const option = product === null ? null : openOption(product);
    if (product === null || option === null) return null;

    const parameters = { title: slot.title(product.id), values: slot.values(product.id, option) };
    return {
      sentences: [{ key: "opening.variant", parameters }],
      replies: [openingReplies.size, openingReplies.stock(product.id)],
      productId: product.id,
    };
  },
};
