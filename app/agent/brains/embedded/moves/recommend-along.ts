import { slot } from "../../../reply/slot";
import { recommendForCart, recommendFromOrders, type AlongOutput } from "../../../tools/recommend-along";
import type { MoveContext } from "../move-context";
import { joinNames } from "../name-facts";
import { rememberShown } from "../remember-shown";
import { departments } from "../found/departments";

/** What completes what is in the cart, each with the line that it goes with. */
export async function recommendForCartMove(context: MoveContext): Promise<void> {
  const { desk, voice } = context;
  const answer = await desk.use(recommendForCart, { limit: 3 });
  if (!answer.ok) return voice.say("search-failed");
  if (answer.value.status === "nothing-known") {
    await voice.say("cart.empty");
    voice.offer(...departments(context));
    return;
  }
  if (answer.value.status === "none") return voice.say("complementary.none");
  return present(answer.value, "along.cart", context);
}

/** What goes with things that were ordered here before. Whose orders they are, the shop's log-in says. */
export async function recommendFromOrdersMove(context: MoveContext): Promise<void> {
  const { situation, desk, voice } = context;
  if (!situation.input.isLoggedIn) return voice.say("order.log-in");
  const answer = await desk.use(recommendFromOrders, { limit: 3 });
  if (!answer.ok) return voice.say("search-failed");
  if (answer.value.status === "nothing-known") return voice.say("order.none");
  if (answer.value.status === "none") return voice.say("complementary.none");
  return present(answer.value, "along.orders", context);
}

async function present(
  { items }: AlongOutput,
  intro: "along.cart" | "along.orders",
  context: MoveContext,
): Promise<void> {
  const { situation, desk, voice } = context;
  const names = items.map(({ productId }) =>
    voice.text("pick.name", { title: slot.title(productId), price: slot.priceRange(productId) }),
  );
  await voice.say(intro, { names: joinNames(names, situation.locale) });
  const reason = intro === "along.cart" ? "card.goes-with-cart" : "card.goes-with-order";
  await desk.show({
    type: "products",
    items: items.map(({ productId, withProductId }) => ({
      productId,
      variantId: null,
      reason: voice.text(reason, { base: slot.title(withProductId) }),
    })),
  });
  rememberShown(
    items.map(({ productId }) => productId),
    null,
    context,
  );
}
