import { slot } from "../../reply/slot";
import { openingReplies } from "../opening-replies";
import type { OpeningMoveRules } from "../opening-situation";

/** For who comes back after an order, where the merchant wants it: whether all is well, before anything is sold. */
export const followUp: OpeningMoveRules = {
  needs: ["bought"],
  say({ bought }) {
    if (!bought) return null;
    return {
      sentences: [{ key: "opening.follow-up", parameters: { title: slot.title(bought.id) } }],
      replies: [openingReplies.order, openingReplies.goesWith(bought.id)],
      productId: bought.id,
    };
  },
};
