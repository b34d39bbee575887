import type { CartOutcome } from "~/ports/cart-desk";
import { slot } from "../../reply/slot";
import type { MoveContext } from "./move-context";

type Doing = "add" | "change" | "swap" | "remove";

/** Says what really happened to the cart, shows it, and offers to undo. Never "added" before it was read back. */
export async function tellOutcome(
  outcome: CartOutcome,
  doing: Doing,
  context: MoveContext,
  { isPriceTold }: { isPriceTold: boolean } = { isPriceTold: false },
): Promise<void> {
  const { desk, voice } = context;
  if (outcome.status === "unavailable") return voice.say("cart.unavailable");
  if (outcome.status === "requested") {
    desk.remember({ lastCartWriteId: outcome.writeId });
    return voice.say("cart.requested");
  }

  if (outcome.status === "refused") {
    const [change] = outcome.changes;
    if (change && isInCart(change.variantId, context))
      return voice.say("cart.refused-more", { line: slot.cartLine(change.variantId) });
    const known = change && desk.evidence.products.size > 0 ? slot.variant(change.variantId) : "";
    await voice.say(
      change?.reason === "gone" ? "cart.refused-gone" : known === "" ? "cart.refused" : "cart.refused-variant",
      { variant: known },
    );
    return;
  }

  await sayChanges(outcome, doing, context);
  if (outcome.priceChanged && !isPriceTold && hasOtherPrice(outcome, context)) await voice.say("cart.price-changed");
  if (outcome.cart.lines.length > 0) await voice.say("cart.total", { total: slot.cartTotal() });
  await desk.show({ type: "cart" });
  await desk.show({ type: "cart-undo", writeId: outcome.writeId, label: voice.text("undo.label") });
  desk.remember({ lastCartWriteId: outcome.writeId });

  const first = outcome.changes.find(({ got }) => got > 0);
  const isIn = doing === "add" || doing === "swap";
  // What was changed is talked about like what was put in: "make it three", "actually black".
  if (doing !== "remove")
    desk.remember({
      justAdded: outcome.changes.flatMap(({ got, variantId }) => (got > 0 ? [variantId] : [])).slice(0, 10),
    });
  if (isIn && first) {
    const line = outcome.cart.lines.find(({ variantId }) => variantId === first.variantId);
    if (line)
      desk.remember({
        focus: {
          id: line.productId,
          variantId: line.variantId,
          pageProductId: context.situation.input.page.productId,
          price: null,
          isAlone: true,
          chosen: [],
        },
      });
    voice.offer(
      { label: voice.text("offer.checkout"), message: voice.text("offer.checkout.message") },
      { label: voice.text("offer.complementary"), message: voice.text("offer.complementary.message") },
    );
  }
}

/** Whether something stands in the cart at another price than the last one that was told. */
function hasOtherPrice({ cart, changes }: Written, { situation }: MoveContext): boolean {
  const { toldPrices } = situation.input.memory;
  return changes.some(({ variantId }) => {
    const line = cart.lines.find((candidate) => candidate.variantId === variantId);
    return line !== undefined && toldPrices[variantId] !== line.unitPrice.amount;
  });
}

type Written = Extract<CartOutcome, { status: "written" | "partial" | "refused" }>;

async function sayChanges(outcome: Written, doing: Doing, context: MoveContext): Promise<void> {
  const { voice } = context;
  if (doing === "remove") return voice.say(outcome.cart.lines.length === 0 ? "cart.emptied" : "cart.removed");

  for (const change of outcome.changes) {
    // The line that a swap took out.
    if (doing === "swap" && change.wanted === 0) continue;
    if (!isInCart(change.variantId, context)) {
      if (doing !== "change") await voice.say("cart.not-added");
      continue;
    }
    const parameters = {
      line: slot.cartLine(change.variantId),
      price: slot.price(change.variantId),
      got: slot.got(change.variantId),
      wanted: slot.wanted(change.variantId),
      quantity: slot.lineQuantity(change.variantId),
    };
    if (change.got < change.wanted) await voice.say("cart.partial", parameters);
    else if (doing === "swap") await voice.say("cart.swapped", parameters);
    else if (doing === "change") await voice.say("cart.changed", parameters);
    else await voice.say(change.wanted > 1 ? "cart.added-many" : "cart.added", parameters);
  }
}

function isInCart(variantId: string, { desk }: MoveContext): boolean {
  return desk.evidence.cart?.lines.some((line) => line.variantId === variantId) ?? false;
}
