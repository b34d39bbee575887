import { getProduct } from "../../../tools/get-product";
import { anotherVariant } from "../../../variants/another-variant";
import { isMentioned } from "../../../ranking/is-mentioned";
import type { MoveContext } from "../move-context";
import { write } from "./write-items";
import { askForVariant } from "./ask-for-variant";

/** What was taken out comes back as it was but for what the message says anew. */
export async function putBack(context: MoveContext): Promise<void> {
  const { situation, desk, voice } = context;
  const { justRemoved } = situation.input.memory;
  const answer = await desk.use(getProduct, {
    productIds: [...new Set(justRemoved.map(({ productId }) => productId))],
  });
  if (!answer.ok) return voice.say("product.failed");
  const isMeant = (productId: string) => {
    const document = desk.evidence.documents.get(productId);
    return document !== undefined && isMentioned(document, situation.referents.mention);
  };
  const last = justRemoved.filter(({ productId }) => isMeant(productId)).at(-1) ?? justRemoved.at(-1);
  const product = last && desk.evidence.products.get(last.productId);
  if (!last || !product) return voice.say("product.gone");
  const counted = situation.perception.entities.find(({ type }) => type === "quantity");
  const quantity = counted?.type === "quantity" ? counted.value : last.quantity;
  const resolution = anotherVariant(product, last.variantId, situation.perception);
  if (resolution.status === "one") return write([{ variantId: resolution.variant.id, quantity }], context);
  return askForVariant(product, resolution, quantity, context);
}
