import { slot } from "../../../reply/slot";
import { confirmCartWrite } from "../../../tools/confirm-cart-write";
import { startCheckout } from "../../../tools/start-checkout";
import { undoCartChange } from "../../../tools/undo-cart-change";
import { viewCart } from "../../../tools/view-cart";
import type { MoveContext } from "../move-context";
import { tellOutcome } from "../tell-outcome";

/** Shows the cart. */
export async function viewCartMove({ desk, voice }: MoveContext): Promise<void> {
  const answer = await desk.use(viewCart, {});
  if (!answer.ok || answer.value.status === "unavailable") return voice.say("cart.unavailable");
  if (answer.value.lines === 0) return voice.say("cart.empty");

  await voice.say("cart.here", { total: slot.cartTotal() });
  await desk.show({ type: "cart" });
  voice.offer({ label: voice.text("offer.checkout"), message: voice.text("offer.checkout.message") });
}

/** The checkout button: paying is Shopify's own page. */
export async function checkout({ desk, voice }: MoveContext): Promise<void> {
  const answer = await desk.use(startCheckout, {});
  if (!answer.ok || answer.value.status === "unavailable") return voice.say("cart.unavailable");
  if (answer.value.status === "empty") return voice.say("cart.empty");

  await voice.say(answer.value.hasCheckoutUrl ? "checkout.ready" : "checkout.cart-page", { total: slot.cartTotal() });
  await desk.show({ type: "cart" });
}

/** Takes back the last change. */
export async function undo(context: MoveContext): Promise<void> {
  const { situation, desk, voice } = context;
  const { tap, memory } = situation.input;
  const writeId = tap?.kind === "undo" ? tap.writeId : memory.lastCartWriteId;
  // Without a write of this conversation the last one in the cart is not ours to take back.
  if (writeId === null) return voice.say("undo.nothing");
  const answer = await desk.use(undoCartChange, { writeId });
  if (!answer.ok) return voice.say("cart.unavailable");

  desk.remember({ lastCartWriteId: null });
  switch (answer.value.status) {
    case "undone":
      await voice.say(answer.value.cart.lines.length === 0 ? "undo.done-empty" : "undo.done");
      return desk.show({ type: "cart" });
    case "changed-since":
      await voice.say("undo.changed");
      return desk.show({ type: "cart" });
    case "nothing-to-undo":
      return voice.say("undo.nothing");
    case "unavailable":
      return voice.say("cart.unavailable");
  }
}

/** The widget has written: read back what is there before saying so. */
export async function confirmWrite(context: MoveContext): Promise<void> {
  const { situation, desk, voice } = context;
  const { tap } = situation.input;
  if (tap?.kind !== "cart-written") return;
  const answer = await desk.use(confirmCartWrite, { writeId: tap.writeId, ok: tap.ok, message: tap.message });
  return answer.ok ? tellOutcome(answer.value, "add", context) : voice.say("cart.unavailable");
}
