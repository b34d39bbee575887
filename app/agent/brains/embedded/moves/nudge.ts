import { slot } from "../../../reply/slot";
import { getProduct } from "../../../tools/get-product";
import type { MoveContext } from "../move-context";
import { departments } from "../found/departments";

/** Who hesitates at a product is asked what is open; over a list, what counts most. */
export async function nudge(context: MoveContext): Promise<void> {
  const { situation, desk, voice } = context;
  const { referents, input } = situation;
  const shown = input.memory.shown[0] ?? [];
  const isAtOne = referents.how === "page" || input.memory.focus?.isAlone === true || shown.length === 1;
  const [productId] = referents.productIds;
  if (!isAtOne && shown.length > 1) {
    await voice.say("nudge.shown");
    voice.offer({ label: voice.text("offer.compare"), message: voice.text("offer.compare.message") });
    return;
  }
  const read = productId === undefined ? null : await desk.use(getProduct, { productIds: [productId] });
  if (productId === undefined || read?.ok !== true || !read.value.productIds.includes(productId)) {
    await voice.say("need.hint");
    voice.offer(...departments(context));
    return;
  }
  const key = voice.claimQuestion(`nudge:${productId}`) ? "nudge.product" : "nudge.again";
  await voice.say(key, { title: slot.title(productId) });
  voice.offer({ label: voice.text("offer.size"), message: voice.text("offer.size.message") });
}
