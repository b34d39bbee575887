import { slot } from "../../reply/slot";
import { openingReplies } from "../opening-replies";
import type { OpeningMoveRules } from "../opening-situation";

/** For who looks for delivery or returns, or came back from the checkout: what the shop's own pages say, word for word. */
export const reassurance: OpeningMoveRules = {
  needs: ["delivery", "returns"],
  say({ delivery, returns, product }) {
    const answer = delivery ?? returns;
    if (answer === null) return null;

    const { passage, sentences } = answer;
    // One sentence: an opening is read in passing.
    const parameters = {
      source: slot.passageTitle(passage.id),
      quote: slot.passage(passage.id, sentences.slice(0, 1)),
    };
    return {
      sentences: [{ key: answer === delivery ? "opening.delivery" : "opening.return", parameters }],
      replies: [openingReplies.shipping, openingReplies.returns],
      productId: product?.id ?? null,
    };
  },
};
