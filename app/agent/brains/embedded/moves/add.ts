import type { Perception } from "../../../perception/perception";
import type { LiveProduct } from "~/ports/storefront";
import { slot } from "../../../reply/slot";
import { addToCartInput } from "../../../tools/add-to-cart";
import { viewCart } from "../../../tools/view-cart";
import type { VariantResolution } from "../../../variants/resolve-variant";
import { readSizeStep } from "../../../variants/size-step";
import { anotherVariant } from "../../../variants/another-variant";
import { optionOfEach, portionsOfEach } from "../../../variants/one-of-each";
import { portionsOf, type Portion } from "../../../variants/portions-of";
import { foldText } from "../../../perception/fold-text";
import { putsBack } from "../../../recall/puts-back";
import { confirmedCall } from "../ask-about-plan";
import { findWanted } from "../find-wanted";
import type { MoveContext } from "../move-context";
import { resolveWithGuide } from "../resolve-with-guide";
import type { Resolved } from "../adding/resolved";
import { wordsToAsk } from "../adding/words-to-ask";
import { findOne } from "../adding/find-one";
import { putBack } from "../adding/put-back";
import { tellOpen } from "../adding/tell-open";
import { write } from "../adding/write-items";
import { readConfirmed } from "../adding/read-confirmed";
import { quantityOf } from "../adding/quantity-of";
import { askForVariant } from "../adding/ask-for-variant";

/** Puts exactly what was asked for into the cart; asks for what is missing and never guesses a variant. */
export async function add(context: MoveContext): Promise<void> {
  const { situation, desk } = context;
  const { tap } = situation.input;
  if (tap?.kind === "add-to-cart") return write([{ variantId: tap.variantId, quantity: tap.quantity }], context);

  const planned = addToCartInput.safeParse(confirmedCall(situation, "add_to_cart"));
  if (planned.success) return write(planned.data.items, context);

  const confirmed = readConfirmed(situation.pending);
  if (confirmed) return write([confirmed], context);

  if (isAddedAlready(context)) return voiceAdded(context);
  if (putsBack(situation.perception, situation.input.memory)) return putBack(context);

  const wanted = (await findWanted(context)) ?? (await findOne(context));
  if (wanted === null) return;

  const resolved: Resolved[] = [];
  const open: { each: string | null } = { each: null };
  for (const { product, part } of wanted.items) {
    const each = readEach(situation.pending, product) ?? optionOfEach(product, part);
    const ofEach = each === null ? [] : portionsOfEach(product, part, each);
    if (ofEach.length > 0) open.each = each;
    const portions = ofEach.length > 0 ? ofEach : portionsOf(product, part);
    for (const { part: own, count } of portions) {
      const quantity =
        count ??
        (ofEach.length > 0
          ? quantityOf(own, product, context)
          : quantityOfEach(own, portions, { product, part, context }));
      resolved.push({ product, part: own, quantity, resolution: await resolve(product, own, context) });
    }
  }
  const items = resolved.flatMap(({ resolution, quantity }) =>
    resolution.status === "one" ? [{ variantId: resolution.variant.id, quantity }] : [],
  );
  const unclear = resolved.filter(({ resolution }) => resolution.status !== "one");
  const [first] = unclear;
  // What is open of each of them is asked once.
  if (open.each !== null && first && unclear.every(({ resolution }) => resolution.status === "open"))
    return askForVariant(first.product, first.resolution, first.quantity, context, open.each);
  desk.setAside(wordsToAsk(resolved, wanted.open));
  if (items.length > 0) await write(items, context);
  await tellOpen(unclear, wanted.open, context);
}

/** "Yes, add that", right after it was put in: the same once more is not wanted. */
function isAddedAlready({ situation }: MoveContext): boolean {
  const { memory } = situation.input;
  const { perception, referents } = situation;
  const isSame = referents.how === "focus" && memory.focus?.variantId !== null && memory.justAdded.length === 1;
  return (
    isSame &&
    memory.justAdded[0] === memory.focus?.variantId &&
    perception.entities.length === 0 &&
    ADDS_THAT.test(foldText(perception.text))
  );
}

const ADDS_THAT =
  /^\W*(?:(?:yes|yeah|yep|ok(?:ay)?|sure|great|perfect|good|please|cool|then|so|just|right|alright)\W+)*(?:just )?(?:add|put|take|i'?ll (?:take|have)) (?:it|that|this|them|those|these)(?: one)?(?: (?:in|to|into|in to) (?:my|the) (?:cart|basket|bag))?(?: please| then| thanks)*\W*$/;

async function voiceAdded({ desk, voice }: MoveContext): Promise<void> {
  await desk.use(viewCart, {});
  await voice.say("cart.already", { total: slot.cartTotal() });
  await desk.show({ type: "cart" });
  voice.offer({ label: voice.text("offer.checkout"), message: voice.text("offer.checkout.message") });
}

/** "And the next size up as well" goes by the one that was put in before. */
async function resolve(product: LiveProduct, own: Perception, context: MoveContext): Promise<VariantResolution> {
  const { focus } = context.situation.input.memory;
  const isStep = readSizeStep(own.text) !== null && focus?.id === product.id && focus.variantId !== null;
  return isStep && focus.variantId !== null
    ? anotherVariant(product, focus.variantId, own)
    : resolveWithGuide(product, context, own);
}

const EACH = /\b(?:each|apiece|jeweils|je|chacun\w*|chaque|cada)\b/;

/** "Two pairs, black and white" are one of each, and "the two big ones" count nothing; "two each" do. */
function quantityOfEach(
  own: Perception,
  portions: Portion[],
  { product, part, context }: { product: LiveProduct; part: Perception; context: MoveContext },
): number {
  const isOne = portions.length > 1 && !EACH.test(foldText(part.text));
  return isOne ? 1 : quantityOf(own, product, context);
}

/** "One of each flavor" holds on while something else of them is asked for. */
function readEach(pending: MoveContext["situation"]["pending"], { id }: LiveProduct): string | null {
  const { each, productId } = pending?.kind === "choose-variant" ? pending.data : {};
  return typeof each === "string" && productId === id ? each : null;
}
