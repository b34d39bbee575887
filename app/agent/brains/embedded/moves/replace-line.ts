import type { LiveProduct } from "~/ports/storefront";
import { slot } from "../../../reply/slot";
import type { CartViewLine } from "../find-lines";
import type { MoveContext } from "../move-context";
import { rememberShown } from "../remember-shown";
import { resolveWithGuide } from "../resolve-with-guide";
import { writeChange } from "../write-change";

/** Another thing in the place of a line, as one write; where its variant is open, it is to be picked. */
export async function replaceLine(line: CartViewLine, product: LiveProduct, context: MoveContext): Promise<void> {
  const { desk, voice, situation } = context;
  const resolution = await resolveWithGuide(product, context, situation.perception);
  if (resolution.status !== "one") {
    await voice.say(resolution.status === "sold-out" ? "add.sold-out" : "add.pick-on-card", {
      title: slot.title(product.id),
      variant: resolution.status === "sold-out" ? slot.variant(resolution.variant.id) : "",
    });
    await desk.show({ type: "products", items: [{ productId: product.id, variantId: null, reason: null }] });
    rememberShown([product.id], null, context);
    return;
  }
  const add = [{ variantId: resolution.variant.id, quantity: line.quantity }];
  return writeChange({ lines: [{ lineId: line.id, quantity: 0 }], add }, context);
}
