import { slot } from "../../reply/slot";
import { openingReplies } from "../opening-replies";
import type { OpeningMoveRules } from "../opening-situation";

/** For who has just come and looked around, where the merchant wants it. */
export const welcome: OpeningMoveRules = {
  needs: [],
  say: ({ product }) => ({
    sentences: [{ key: "opening.welcome", parameters: { agent: slot.agent() } }],
    replies: product ? [openingReplies.tell(product.id)] : [openingReplies.shipping],
    productId: product?.id ?? null,
  }),
};
