import { foldText } from "../../../perception/fold-text";
import { slot } from "../../../reply/slot";
import { changeCart } from "../../../tools/change-cart";
import { confirmCartWrite } from "../../../tools/confirm-cart-write";
import { getProduct } from "../../../tools/get-product";
import { removeFromCart } from "../../../tools/remove-from-cart";
import { startCheckout } from "../../../tools/start-checkout";
import { undoCartChange } from "../../../tools/undo-cart-change";
import { viewCart } from "../../../tools/view-cart";
import { anotherVariant } from "../../../variants/another-variant";
import { readSizeStep } from "../../../variants/size-step";
import { wishesOfMessage } from "../../../variants/wishes-of-message";
import { findLines, type CartViewLine } from "../find-lines";
import { findOtherThing } from "../find-other-thing";
import type { MoveContext } from "../move-context";
import { tellOutcome } from "../tell-outcome";
import { add } from "./add";
import { orderRequest } from "./orders";
import { replaceLine } from "./replace-line";

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

/** "Empty my cart" names no line and means each. */
const EMPTY = /\b(?:empty|clear)\b|\bleere?n?\b|\bvid(?:e|er|ez)\b|\bvacia(?:r|me)?\b/;

/** Takes lines out: the ones named, all, or the only one. */
export async function remove(context: MoveContext): Promise<void> {
  const { situation, desk, voice } = context;
  const { tap } = situation.input;
  await desk.use(viewCart, {});
  if (tap?.kind === "set-quantity") return removeLines([tap.lineId], context);

  const cart = desk.evidence.cart;
  if (!cart || cart.lines.length === 0) return voice.say("cart.empty");
  const isAll = situation.perception.cues.everything || EMPTY.test(foldText(situation.perception.text));
  const lines = isAll ? cart.lines : findLines(cart.lines, context);
  if (lines.length === 0) return askWhichLine(cart.lines, "remove", context);
  return removeLines(
    lines.map(({ id }) => id),
    context,
  );
}

async function removeLines(lineIds: string[], context: MoveContext): Promise<void> {
  const { desk } = context;
  const removed = (desk.evidence.cart?.lines ?? [])
    .filter(({ id }) => lineIds.includes(id))
    .map(({ productId, variantId, quantity }) => ({ productId, variantId, quantity }));
  desk.remember({ justRemoved: removed.slice(0, 10) });
  const answer = await context.desk.use(removeFromCart, { lineIds });
  if (!answer.ok) return context.voice.say("cart.unavailable");
  return tellOutcome(answer.value, "remove", context);
}

/** Another quantity, or another colour or size of a line. */
export async function changeCartMove(context: MoveContext): Promise<void> {
  const { situation, desk, voice } = context;
  const { tap } = situation.input;
  await desk.use(viewCart, {});
  if (tap?.kind === "set-quantity") return setQuantity(tap.lineId, tap.quantity, context);

  const cart = desk.evidence.cart;
  // "Two more" with an empty cart is a first wish for two.
  // What is not in the cart may have been bought: that exchange is the team's.
  if ((!cart || cart.lines.length === 0) && EXCHANGES.test(foldText(situation.perception.text))) {
    desk.enter("orders");
    return orderRequest({ ...context, step: { specialist: "orders", move: "order-request", intent: "exchange_item" } });
  }
  if (!cart || cart.lines.length === 0)
    return situation.referents.productIds.length > 0 ? add(context) : voice.say("cart.empty");

  const [line, second] = findLines(cart.lines, context);
  if (!line || second) return askWhichLine(cart.lines, "change", context);
  const other = situation.perception.cues.correction ? await findOtherThing(line.productId, context) : null;
  if (other !== null) return replaceLine(line, other, context);
  const wishes = situation.perception.entities.some(
    ({ type, negated }) => !negated && ["color", "size", "option"].includes(type),
  );
  if (wishes || readSizeStep(situation.perception.text) !== null) return swap(line, context);

  const quantity = wantedQuantity(line, context);
  if (quantity === null && (await namesVariant(line, context))) return swap(line, context);
  if (quantity === null) {
    await voice.ask(
      { kind: "which-line", subject: `quantity:${line.variantId}`, data: { move: "change" } },
      "ask.quantity",
      { line: slot.cartLine(line.variantId) },
    );
    return;
  }
  return setQuantity(line.id, quantity, context);
}

/** "I need large in those": a value of the product in words that are no option of the shop's at large. */
async function namesVariant({ productId }: CartViewLine, { situation, desk }: MoveContext): Promise<boolean> {
  const answer = await desk.use(getProduct, { productIds: [productId] });
  const product = answer.ok ? (desk.evidence.products.get(productId) ?? null) : null;
  return product !== null && wishesOfMessage(situation.perception, product).length > 0;
}

/** Goes by what is in the cart; what was bought before is another matter. */
const EXCHANGES = /\b(?:swap|exchange|trade|umtausch\w*|echange[zr]?|cambio)\b/;

async function setQuantity(lineId: string, quantity: number, context: MoveContext): Promise<void> {
  const { desk, voice } = context;
  const answer = await desk.use(changeCart, { lines: [{ lineId, quantity }] });
  if (answer.ok) return tellOutcome(answer.value, quantity === 0 ? "remove" : "change", context);
  if (answer.decision.verdict === "ask-shopper") {
    await voice.ask(
      { kind: "confirm-amount", subject: `${lineId}:${quantity}`, data: { lineId, quantity } },
      "ask.confirm-amount",
    );
    voice.offerYesOrNo();
    return;
  }
  if (answer.decision.verdict === "ask-merchant") {
    await voice.say("add.bulk");
    return desk.show({ type: "handoff", state: "offered" });
  }
  return voice.say("cart.unavailable");
}

/** The same thing in another colour or size: out with one, in with the other, as one write. */
async function swap(line: CartViewLine, context: MoveContext): Promise<void> {
  const { situation, desk, voice } = context;
  const answer = await desk.use(getProduct, { productIds: [line.productId] });
  const product = desk.evidence.products.get(line.productId);
  if (!answer.ok || !product) return voice.say("product.failed");

  const resolution = anotherVariant(product, line.variantId, situation.perception);
  if (resolution.status === "one") {
    const written = await desk.use(changeCart, {
      lines: [{ lineId: line.id, quantity: 0 }],
      add: [{ variantId: resolution.variant.id, quantity: line.quantity }],
    });
    return written.ok ? tellOutcome(written.value, "swap", context) : voice.say("cart.unavailable");
  }
  if (resolution.status === "no-such-value") {
    return voice.say(resolution.values.length > 0 ? "add.no-such-value" : "add.none-left", {
      title: slot.title(product.id),
      what: resolution.wish.said,
      values: slot.values(product.id, resolution.option),
    });
  }
  if (resolution.status === "sold-out") {
    return voice.say("add.sold-out", { title: slot.title(product.id), variant: slot.variant(resolution.variant.id) });
  }
  return voice.say("add.pick-on-card", { title: slot.title(product.id) });
}

/** "Make it two" is two, "one more" is one more than there is. */
function wantedQuantity(line: CartViewLine, { situation }: MoveContext): number | null {
  const { perception, pending } = situation;
  const text = perception.text.toLowerCase();
  const entity = perception.entities.find(({ type }) => type === "quantity");
  const number = entity?.type === "quantity" ? entity.value : readBareNumber(text);
  if (pending?.kind === "confirm-amount" && pending.reply === "yes" && typeof pending.data.quantity === "number")
    return pending.data.quantity;
  if (/\b(?:more|another|mehr|noch|de plus|mas)\b/.test(text)) return line.quantity + (number ?? 1);
  if (/\b(?:double|doppelt|verdopp|doble)/.test(text)) return line.quantity * 2;
  if (/\b(?:one|1) (?:less|fewer)\b|\breduce\b/.test(text) && line.quantity > 1) return line.quantity - 1;
  return number;
}

function readBareNumber(text: string): number | null {
  const match = /(?<![\d.,])(\d{1,3})(?![\d.,%])/.exec(text);
  return match?.[1] === undefined ? null : Number(match[1]);
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

async function askWhichLine(lines: CartViewLine[], move: "remove" | "change", context: MoveContext): Promise<void> {
  const { voice, desk, situation } = context;
  const quantity = situation.perception.entities.find(({ type }) => type === "quantity")?.value ?? null;
  const question = { kind: "which-line", subject: `${move}:${situation.input.turnId}`, data: { move, quantity } };
  await voice.ask(question, move === "remove" ? "ask.which-line-remove" : "ask.which-line");
  voice.offer(
    ...lines.slice(0, 4).map(({ variantId, title }) => ({ label: slot.cartLine(variantId), message: title })),
  );
  await desk.show({ type: "cart" });
}
