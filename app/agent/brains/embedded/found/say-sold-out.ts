import { slot } from "../../../reply/slot";
import { recommendSimilar } from "../../../tools/recommend-related";
import type { MoveContext } from "../move-context";
import { rememberShown } from "../remember-shown";
import { departments } from "./departments";
import { describeNeed } from "./describe-need";

/** What fits is sold out: that is said by its name, before what comes close to it. */
export async function saySoldOut(id: string, context: MoveContext): Promise<void> {
  const { desk, voice } = context;
  desk.noteUnmet(describeNeed(context));
  await voice.say("sold-out.named", { title: slot.title(id) });
  const answer = await desk.use(recommendSimilar, { productId: id, limit: 3 });
  const ids = answer.ok ? answer.value.productIds : [];
  const [first] = ids;
  if (first === undefined) {
    rememberShown([id], null, context);
    voice.offer(...departments(context));
    return voice.say("nothing-found.next");
  }
  await voice.say("similar.intro", {
    base: slot.title(id),
    title: slot.title(first),
    price: slot.priceRange(first),
  });
  await desk.show({
    type: "products",
    items: ids.map((productId) => ({
      productId,
      variantId: null,
      reason: voice.text("card.instead", { base: slot.title(id) }),
    })),
  });
  rememberShown(ids, null, context);
  // "When is it back?" asks after that one.
  desk.remember({
    pastFocus: [id, ...context.situation.input.memory.pastFocus.filter((one) => one !== id)].slice(0, 8),
  });
}
