import { slot } from "../reply/slot";
import type { OpeningReply } from "./opening-situation";

/** What a shopper may tap under an opening. */
export const openingReplies = {
  size: { label: "offer.size", message: "offer.size.message" },
  shipping: { label: "opening.shipping", message: "opening.shipping.message" },
  returns: { label: "opening.returns", message: "opening.returns.message" },
  cart: { label: "opening.cart", message: "opening.cart.message" },
  useCode: { label: "offer.use-code", message: "offer.use-code.message" },
  order: { label: "opening.order", message: "opening.order.message" },
  person: { label: "offer.person", message: "offer.person.message" },
  similar: (productId: string) => about("opening.similar", "opening.similar.message", productId),
  stock: (productId: string) => about("opening.stock", "opening.stock.message", productId),
  tell: (productId: string) => about("opening.tell", "opening.tell.message", productId),
  goesWith: (productId: string) => about("opening.goes-with", "opening.goes-with.message", productId),
  compare: (productId: string, otherId: string) => ({
    label: "offer.compare",
    message: "opening.compare.message",
    parameters: { title: slot.title(productId), other: slot.title(otherId) },
  }),
} satisfies Record<string, OpeningReply | ((...ids: [string, string]) => OpeningReply)>;

function about(label: OpeningReply["label"], message: OpeningReply["message"], productId: string): OpeningReply {
  return { label, message, parameters: { title: slot.title(productId) } };
}
