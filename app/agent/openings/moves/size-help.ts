import { slot } from "../../reply/slot";
import { openOption } from "../buyable";
import { openingReplies } from "../opening-replies";
import type { OpeningMoveRules } from "../opening-situation";

const IS_SIZE = /siz|gr(?:ö|o|oe)(?:ß|ss)e|taill|pointure|talla|width|länge|length/i;

/** For who looks at sizes: which there are, and the shop's own guide where it has one. */
export const sizeHelp: OpeningMoveRules = {
  needs: ["sizes"],
  say({ product, hasSizeGuide }) {
    const option = product === null ? null : openOption(product, (name) => IS_SIZE.test(name));
    if (product === null || option === null) return null;

    const parameters = { title: slot.title(product.id), values: slot.values(product.id, option) };
    return {
      sentences: [{ key: hasSizeGuide ? "opening.size" : "opening.size-plain", parameters }],
      replies: [openingReplies.size, openingReplies.returns],
      productId: product.id,
    };
  },
};
