import { z } from "zod";
import { attributeName } from "../../../attributes/attribute-name";
import { slot } from "../../../reply/slot";
import { confirmCartWrite } from "../../../tools/confirm-cart-write";
import { getProduct } from "../../../tools/get-product";
import { startCheckout } from "../../../tools/start-checkout";
import { undoCartChange } from "../../../tools/undo-cart-change";
import { viewCart } from "../../../tools/view-cart";
import type { MoveContext } from "../move-context";
import { resolveVariant, wishesOfNeed } from "../../../variants/resolve-variant";
import { tellSum } from "./prices";
import { tellOutcome } from "../tell-outcome";

/** Shows the cart. */
export async function viewCartMove(context: MoveContext): Promise<void> {
  const { situation, desk, voice } = context;
  const answer = await desk.use(viewCart, {});
  if (!answer.ok || answer.value.status === "unavailable") return voice.say("cart.unavailable");
  // "Total?", of what was picked one of each and is in no cart yet.
  const isPicked = situation.need.constraints.filter(({ isBeside }) => isBeside === true).length > 1;
  if (answer.value.lines === 0 && isPicked && (await tellSum(context))) return;
  if (answer.value.lines === 0) return voice.say("cart.empty");

  await voice.say("cart.here", { total: slot.cartTotal() });
  await desk.show({ type: "cart" });
  voice.offer({ label: voice.text("offer.checkout"), message: voice.text("offer.checkout.message") });
}

/** The checkout button: paying is Shopify's own page. */
export async function checkout(context: MoveContext): Promise<void> {
  const { desk, voice } = context;
  const answer = await desk.use(startCheckout, {});
  if (!answer.ok || answer.value.status === "unavailable") return voice.say("cart.unavailable");
  if (answer.value.status === "empty") return (await askWhatIsOpen(context)) ? undefined : voice.say("cart.empty");

  await voice.say(answer.value.hasCheckoutUrl ? "checkout.ready" : "checkout.cart-page", { total: slot.cartTotal() });
  await desk.show({ type: "cart" });
}

/** A thing that was chosen and waits for its color or size is not forgotten at the checkout. */
async function askWhatIsOpen(context: MoveContext): Promise<boolean> {
  const { situation, desk, voice } = context;
  const { pendingQuestion, digest } = situation.input.memory;
  const isChosen = pendingQuestion?.kind === "choose-variant" || digest.some(({ moves }) => moves.includes("add"));
  const productId = pendingQuestion?.data.productId ?? situation.input.memory.focus?.id;
  if (!isChosen || typeof productId !== "string") return false;
  await desk.use(getProduct, { productIds: [productId] });
  const product = desk.evidence.products.get(productId);
  const chosen = optionsOf(pendingQuestion?.data.chosen ?? situation.input.memory.focus?.chosen);
  const resolution =
    product &&
    resolveVariant(product, [
      ...chosen.map(({ name, value }) => ({ kind: "option" as const, name, value, said: value })),
      ...wishesOfNeed(situation.need.constraints),
    ]);
  if (!product || resolution?.status !== "open") return false;
  await voice.say("add.still-open", {
    title: slot.title(productId),
    option: attributeName(resolution.option, situation.language),
  });
  const quantity = typeof pendingQuestion?.data.quantity === "number" ? pendingQuestion.data.quantity : 1;
  desk.remember({
    pendingQuestion: { kind: "choose-variant", data: { productId, chosen: resolution.chosen, quantity } },
  });
  const labels = resolution.values
    .slice(0, MAX_OFFERED)
    .map((value) => slot.option(productId, resolution.option, value));
  voice.offer(...labels.map((label) => ({ label, message: label })));
  await desk.show({ type: "products", items: [{ productId, variantId: null, reason: null }] });
  return true;
}

function optionsOf(value: unknown): { name: string; value: string }[] {
  const known = z.array(z.object({ name: z.string(), value: z.string() })).safeParse(value);
  return known.success ? known.data : [];
}

const MAX_OFFERED = 4;

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
