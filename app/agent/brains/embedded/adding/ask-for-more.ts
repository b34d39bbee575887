import { slot } from "../../../reply/slot";
import type { MoveContext } from "../move-context";
import { rememberShown } from "../remember-shown";
import { resolveWithGuide } from "../resolve-with-guide";
import { findOne } from "./find-one";
import { quantityOf } from "./quantity-of";
import { askForVariant } from "./ask-for-variant";

/** So many of the one that is being chosen: what is open is asked, and what is settled is put in when the shopper says so. */
export async function askForMore(context: MoveContext): Promise<void> {
  const { situation, desk, voice } = context;
  const wanted = await findOne(context);
  const [item] = wanted?.items ?? [];
  if (!item) return;
  const quantity = quantityOf(item.part, item.product, context);
  const resolution = await resolveWithGuide(item.product, context, item.part);
  if (resolution.status !== "one") return askForVariant(item.product, resolution, quantity, context);
  const { id } = resolution.variant;
  await voice.say("stock.yes", {
    ...{ title: slot.title(item.product.id), variant: slot.variant(id), stock: slot.stock(id), price: slot.price(id) },
  });
  const data = { variantId: id, quantity };
  const counted = situation.perception.entities.find(({ type }) => type === "quantity")?.text ?? "";
  const isAsked = await voice.ask({ kind: "confirm-add", subject: `${id}:${quantity}`, data }, "ask.confirm-count", {
    quantity: counted,
  });
  if (isAsked) voice.offerYesOrNo();
  else desk.remember({ pendingQuestion: { kind: "confirm-add", data } });
  await desk.show({ type: "products", items: [{ productId: item.product.id, variantId: id, reason: null }] });
  rememberShown([item.product.id], id, context);
}
