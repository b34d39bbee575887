import { foldText } from "../../../perception/fold-text";
import { slot } from "../../../reply/slot";
import { isChoiceMark, listMarks, type ChoiceMark } from "../../../variants/list-marks";
import { readSizeStep } from "../../../variants/size-step";
import { statedCount } from "../../../variants/stated-count";
import { countOfSome } from "../../../variants/count-of-some";
import { swapSides } from "../../../variants/swap-sides";
import { wishesOfMessage } from "../../../variants/wishes-of-message";
import { anotherVariant } from "../../../variants/another-variant";
import { changeCart, changeCartInput } from "../../../tools/change-cart";
import { getProduct } from "../../../tools/get-product";
import { viewCart } from "../../../tools/view-cart";
import { askAboutPlan, confirmedCall } from "../ask-about-plan";
import { askWhichLine } from "../ask-which-line";
import { findLines, linesOfVariant, type CartViewLine } from "../find-lines";
import { findMentionedLines } from "../find-mentioned-lines";
import { findOtherThing } from "../find-other-thing";
import { lookAt } from "../look-at";
import type { MoveContext } from "../move-context";
import { tellOutcome } from "../tell-outcome";
import { writeChange } from "../write-change";
import { add } from "./add";
import { askForMore } from "../adding/ask-for-more";
import { checkStock } from "./check-stock";
import { findProducts } from "./find-products";
import { orderRequest } from "./orders";
import { replaceLine } from "./replace-line";
import { splitLine } from "./split-line";
import { swapSome } from "./swap-some";

/** Another quantity, or another colour or size of a line. */
export async function changeCartMove(context: MoveContext): Promise<void> {
  const { situation, desk, voice } = context;
  const { tap } = situation.input;
  await desk.use(viewCart, {});
  if (tap?.kind === "set-quantity") return setQuantity(tap.lineId, tap.quantity, context);

  const planned = changeCartInput.safeParse(confirmedCall(situation, "change_cart"));
  if (planned.success) return writeChange(planned.data, context);

  const cart = desk.evidence.cart;
  if (!cart || cart.lines.length === 0) return changeNothing(context);

  if (await setEach(cart.lines, context)) return;
  const [line, second] = await meantLines(cart.lines, context);
  if (!line || second) return askWhichLine(cart.lines, "change", context);
  const sides = swapSides(situation.perception);
  const asked = sides === null ? context : lookAt(sides.wanted, context);
  const { perception } = asked.situation;
  const isAnother = perception.cues.correction || sides !== null || REPLACES.test(foldText(perception.text));
  const other = isAnother ? await findOtherThing(line.productId, asked) : null;
  if (other !== null) return replaceLine(line, other, asked);
  // What is called otherwise than anything that is there is wanted besides.
  if (await isOtherKind(line, asked)) return findProducts(context);
  if (await splitLine(line, asked)) return;
  if (await swapSome(line, countOfSome(situation.perception, line.quantity), asked)) return;
  const wishes = perception.entities.some(
    ({ type, negated }) => !negated && ["color", "size", "option"].includes(type),
  );
  if (wishes || readSizeStep(perception.text) !== null) return swap(line, asked);

  const quantity = wantedQuantity(line, asked);
  const told = quantity === null ? toldVariant(line, asked) : null;
  if (told !== null)
    return writeChange(
      { lines: [{ lineId: line.id, quantity: 0 }], add: [{ variantId: told, quantity: line.quantity }] },
      context,
    );
  if ((quantity === null || sides !== null) && (await namesVariant(line, asked))) return swap(line, asked);
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

/** "Two of each", of the things that were just put in. */
async function setEach(lines: CartViewLine[], context: MoveContext): Promise<boolean> {
  const { situation, desk } = context;
  const fresh = lines.filter(({ variantId }) => situation.input.memory.justAdded.includes(variantId));
  const quantity = statedCount(situation.perception);
  if (fresh.length < 2 || quantity === null || !EACH_OF_THEM.test(foldText(situation.perception.text))) return false;
  const changes = fresh.map(({ id }) => ({ lineId: id, quantity }));
  await writeChange({ lines: changes, add: [] }, context);
  return desk.evidence.cart !== null;
}

const EACH_OF_THEM = /\b(?:of|for) (?:each|both)\b|\beach\b/;

/** "Yes, swap it", after "is there one in berry?": the variant that was told to be there. */
function toldVariant({ productId, variantId }: CartViewLine, { situation }: MoveContext): string | null {
  const { focus, digest } = situation.input.memory;
  const isTold = digest.at(-1)?.moves.includes("check-stock") === true && focus?.id === productId;
  return isTold && focus.variantId !== null && focus.variantId !== variantId ? focus.variantId : null;
}

/** "Replace it with the belt." */
const REPLACES =
  /\b(?:swap|switch|change|exchange|replace|trade) (?:(?:it|that|this|them|those|these|(?:the|my) (?:[\p{L}\d-]+ ){1,4}?)\s?)?(?:out |over )?(?:for|with|to)\b|\b(?:tausch|ersetz|wechsel)\w* (?:es|sie|ihn|das) (?:gegen|durch)\b|\b(?:echange|remplace|change)[zr]?-(?:le|la|les) (?:contre|par|pour)\b|\b(?:cambia|reemplaza)(?:l[oa]s?|rl[oa]s?) por\b/u;

/** Nothing is there that could be changed. */
async function changeNothing(context: MoveContext): Promise<void> {
  const { situation, desk, voice } = context;
  const { perception, referents, input } = situation;
  const folded = foldText(perception.text);
  // What is not in the cart may have been bought: that exchange is the team's.
  if (EXCHANGES.test(folded)) {
    desk.enter("orders");
    return orderRequest({ ...context, step: { specialist: "orders", move: "order-request", intent: "exchange_item" } });
  }
  // "Two more" with an empty cart is a first wish for two.
  if (referents.productIds.length > 0 && (MORE.test(folded) || ADDS.test(folded))) return add(context);
  if (perception.entities.some(({ type, negated }) => !negated && type === "category")) return findProducts(context);
  if (referents.productIds.length === 0) return voice.say("cart.empty");
  // "Make it two", of what is being chosen: how many is noted, and what is open is asked.
  const isCounted = perception.entities.some(({ type, negated }) => type === "quantity" && !negated);
  const isChosen = input.memory.focus?.isAlone === true && referents.how === "focus";
  return isCounted && isChosen ? askForMore(context) : checkStock(context);
}

const ADDS = /\badd\b|\bhinzu|\bajout|\bagreg|\banad|\b(?:cart|basket|warenkorb|panier|carrito)\b/;
const MORE = /\b(?:more|another|mehr|noch|de plus|encore|mas|otr[oa]s?)\b/;

/** "Swap the neutral for lemon lime": what stands before "for" says which line. */
async function meantLines(lines: CartViewLine[], context: MoveContext): Promise<CartViewLine[]> {
  const sides = swapSides(context.situation.perception);
  const present = sides === null || lines.length === 1 ? [] : linesOfVariant(lines, sides.present.text);
  if (present.length === 1) return present;
  const called = sides === null || lines.length === 1 ? [] : findLines(lines, lookAt(sides.present, context));
  if (called.length === 1) return called;
  const outgrown = await findOutgrown(lines, context);
  return outgrown === null ? findLines(lines, context) : [outgrown];
}

/** "Get her a 2Y, she's through the 1Y": the one line that has one of the values named, where another of its values is named too. */
async function findOutgrown(lines: CartViewLine[], { situation, desk }: MoveContext): Promise<CartViewLine | null> {
  const [told, other] = linesOfVariant(lines, situation.perception.text);
  if (!told || other || lines.length < 2) return null;
  await desk.use(getProduct, { productIds: [told.productId] });
  const product = desk.evidence.products.get(told.productId);
  const present = product?.variants.find(({ id }) => id === told.variantId)?.options ?? [];
  const named = product ? listMarks(product, situation.perception).filter(isChoiceMark) : [];
  const isPresent = (mark: ChoiceMark) =>
    present.some(({ name, value }) => name === mark.option && value === mark.value);
  const isSwapped = named.some(
    (mark) => isPresent(mark) && named.some((wanted) => wanted.option === mark.option && !isPresent(wanted)),
  );
  return isSwapped ? told : null;
}

/** A kind of thing is named that the line is not. */
async function isOtherKind(line: CartViewLine, { situation, desk }: MoveContext): Promise<boolean> {
  const { perception, referents } = situation;
  const kinds = perception.entities.filter(
    ({ type, negated }) => !negated && (type === "category" || type === "product"),
  );
  if (kinds.length === 0) return false;
  if (referents.how === "named") return !referents.productIds.includes(line.productId);
  const perceived = { ...perception, entities: kinds };
  const found = await findMentionedLines([line], { situation: { ...situation, perception: perceived }, desk });
  return found?.length === 0;
}

/** "I need large in those": a value of the product in words that are no option of the shop's at large. */
async function namesVariant({ productId }: CartViewLine, { situation, desk }: MoveContext): Promise<boolean> {
  const answer = await desk.use(getProduct, { productIds: [productId] });
  const product = answer.ok ? (desk.evidence.products.get(productId) ?? null) : null;
  return product !== null && wishesOfMessage(situation.perception, product).length > 0;
}

/** Goes by what is in the cart; what was bought before is another matter. */
const EXCHANGES = /\b(?:swap|exchange|trade|umtausch\w*|echange[zr]?|cambio)\b/;

export async function setQuantity(lineId: string, quantity: number, context: MoveContext): Promise<void> {
  const { desk, voice } = context;
  const answer = await desk.use(changeCart, { lines: [{ lineId, quantity }] });
  if (answer.ok) return tellOutcome(answer.value, quantity === 0 ? "remove" : "change", context);
  const call = { tool: "change_cart" as const, input: { lines: [{ lineId, quantity }] } };
  if (await askAboutPlan(call, answer.decision, context)) return;
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
  // "That's a lot, 1 box", of boxes, and "one more of the medium": as it is, and so many.
  const count = wantedQuantity(line, context);
  if (resolution.status === "one" && resolution.variant.id === line.variantId && count !== null)
    return setQuantity(line.id, count, context);
  if (resolution.status === "one") {
    return writeChange(
      {
        lines: [{ lineId: line.id, quantity: 0 }],
        add: [{ variantId: resolution.variant.id, quantity: line.quantity }],
      },
      context,
    );
  }
  // What cannot be had is followed by another choice: "ok, then oatmeal".
  desk.remember({ justAdded: [line.variantId] });
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
  const number = statedCount(perception);
  if (pending?.kind === "confirm-amount" && pending.reply === "yes" && typeof pending.data.quantity === "number")
    return pending.data.quantity;
  // "Make that 8, two more signed up" is 8.
  if (number !== null && SETS.test(foldText(text))) return number;
  if (/\b(?:more|another|mehr|noch|de plus|mas)\b/.test(text)) return line.quantity + (number ?? 1);
  if (/\b(?:double|doppelt|verdopp|doble)/.test(text)) return line.quantity * 2;
  if (/\b(?:one|1) (?:less|fewer)\b|\breduce\b/.test(text) && line.quantity > 1) return line.quantity - 1;
  return number;
}

const SETS =
  /\b(?:make|set|change) (?:it|that|them|those|the .{2,30})(?: to)? (?:\d{1,2}|one|two|three|four|five|six|seven|eight|nine|ten)\b(?! (?:more|another|extra))|\bmach\w* (?:daraus|es|sie) (?:\d{1,2}|zwei|drei|vier)\b(?! mehr)/;
