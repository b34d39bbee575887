import type { Entity, Perception } from "../../../perception/perception";
import type { LiveProduct } from "~/ports/storefront";
import { attributeName } from "../../../attributes/attribute-name";
import { slot } from "../../../reply/slot";
import { orderByFigure } from "../../../measures/order-by-figure";
import { getProduct } from "../../../tools/get-product";
import { countedPack } from "../../../variants/counted-pack";
import { countBefore } from "../../../variants/count-before";
import { addToCart, addToCartInput } from "../../../tools/add-to-cart";
import { viewCart } from "../../../tools/view-cart";
import type { VariantResolution } from "../../../variants/resolve-variant";
import { readSizeStep } from "../../../variants/size-step";
import { wishesOfMessage } from "../../../variants/wishes-of-message";
import { anotherVariant } from "../../../variants/another-variant";
import { carriesWish } from "../../../variants/carries-wish";
import { optionOfEach, portionsOfEach } from "../../../variants/one-of-each";
import { portionsOf, type Portion } from "../../../variants/portions-of";
import { ALREADY_WRITTEN } from "../../../policy/decide";
import { foldText } from "../../../perception/fold-text";
import { isMentioned } from "../../../ranking/is-mentioned";
import { putsBack } from "../../../recall/puts-back";
import { findVariant } from "../../../evidence/evidence";
import { askAboutPlan, confirmedCall } from "../ask-about-plan";
import { findByChoice } from "../find-by-choice";
import { findDescribed } from "../find-described";
import { findMeantProducts } from "../find-meant-products";
import { findWanted, type Wanted } from "../find-wanted";
import { isFitting } from "../is-fitting";
import { isNamedSo } from "../is-named-so";
import type { MoveContext } from "../move-context";
import { rememberShown } from "../remember-shown";
import { resolveWithGuide } from "../resolve-with-guide";
import { tellOutcome } from "../tell-outcome";
import { tellPriceChange } from "../tell-price-change";

const MAX_QUICK_VALUES = 4;

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

/** "One of each flavor" holds on while something else of them is asked for. */
function readEach(pending: MoveContext["situation"]["pending"], { id }: LiveProduct): string | null {
  const { each, productId } = pending?.kind === "choose-variant" ? pending.data : {};
  return typeof each === "string" && productId === id ? each : null;
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

type Resolved = { product: LiveProduct; part: Perception; resolution: VariantResolution; quantity: number };

/** What the parts that stay open say and the written ones do not: it is told or asked about by itself. */
function wordsToAsk(resolved: Resolved[], open: Wanted["open"]): string[] {
  const written = new Set(
    resolved.flatMap(({ resolution, part }) => (resolution.status === "one" ? saidIn(part) : [])),
  );
  const unclear = resolved.flatMap(({ resolution, part }) => (resolution.status === "one" ? [] : saidIn(part)));
  return [...unclear.filter((said) => !written.has(said)), ...open.flatMap(({ part }) => [part.text])];
}

function saidIn({ text, entities }: Perception): string[] {
  // Whose it is is answered by no question about a color.
  const choices = entities.filter(({ type }) => type !== "recipient");
  return [...choices.map((entity) => entity.text), ...(text.match(/\d+(?:[.,]\d+)?\p{L}*/gu) ?? [])];
}

/** The one thing that the message is about, or several that it points at ("both", "the first two"). */
async function findOne(context: MoveContext): Promise<Wanted | null> {
  const most = (await pickByFigure(context)) ?? (await findDescribed(context));
  if (most?.length === 0) return null;
  const candidates = chooseProducts(context);
  // "That anti-chafing stick": told by a property alone, of nothing that was talked about.
  const isOnlyChoice =
    most === null &&
    candidates.length === 0 &&
    context.situation.perception.entities.some(
      ({ type, negated }) => (type === "option" || type === "attribute" || type === "material") && !negated,
    );
  if (isOnlyChoice) {
    const sold = await findByChoice(context);
    return sold && { items: sold.map((product) => ({ product, part: context.situation.perception })), open: [] };
  }
  const meant = most ?? (await findMeantProducts(candidates, "add", context));
  if (meant === null) return null;
  const products = meant.flatMap((id) => context.desk.evidence.products.get(id) ?? []);
  const picked = pickByWish(products, context) ?? (await findByChoice(context));
  const items = picked?.map((product) => ({ product, part: context.situation.perception }));
  return items ? { items, open: [] } : null;
}

/** What was taken out comes back as it was but for what the message says anew. */
async function putBack(context: MoveContext): Promise<void> {
  const { situation, desk, voice } = context;
  const { justRemoved } = situation.input.memory;
  const answer = await desk.use(getProduct, {
    productIds: [...new Set(justRemoved.map(({ productId }) => productId))],
  });
  if (!answer.ok) return voice.say("product.failed");
  const isMeant = (productId: string) => {
    const document = desk.evidence.documents.get(productId);
    return document !== undefined && isMentioned(document, situation.referents.mention);
  };
  const last = justRemoved.filter(({ productId }) => isMeant(productId)).at(-1) ?? justRemoved.at(-1);
  const product = last && desk.evidence.products.get(last.productId);
  if (!last || !product) return voice.say("product.gone");
  const counted = situation.perception.entities.find(({ type }) => type === "quantity");
  const quantity = counted?.type === "quantity" ? counted.value : last.quantity;
  const resolution = anotherVariant(product, last.variantId, situation.perception);
  if (resolution.status === "one") return write([{ variantId: resolution.variant.id, quantity }], context);
  return askForVariant(product, resolution, quantity, context);
}

/** "Two of the high support": words that tell which one is meant. */
function tellingWords({ text, entities }: Perception): Entity[] {
  return entities.filter(
    ({ type, negated, start }) =>
      !negated && ["attribute", "material", "brand"].includes(type) && DEFINITE.test(foldText(text.slice(0, start))),
  );
}

const DEFINITE = /\b(?:the|der|die|das|den|le|la|les|el|los|las)\s+(?:\d+\s+|new\s+)?$/;

/** "I'll take the brighter one": of what was shown, the one that the figures single out; null where they do not. */
async function pickByFigure({ situation, desk }: MoveContext): Promise<string[] | null> {
  const { superlative, referents, input } = situation;
  const shown = (input.memory.shown[0] ?? []).map(({ id }) => id);
  if (superlative === null || shown.length < 2 || ["named", "ordinal"].includes(referents.how)) return null;
  const answer = await desk.use(getProduct, { productIds: shown });
  if (!answer.ok) return null;
  const documents = answer.value.productIds.flatMap((id) => desk.evidence.documents.get(id) ?? []);
  const { known } = orderByFigure(
    documents.map((document) => ({ document })),
    superlative,
  );
  const [best, second] = known;
  return best && best.figure.value !== second?.figure.value ? [best.document.id] : null;
}

/** What did not get into the cart, each with its reason; the last one is asked about. */
async function tellOpen(unclear: Resolved[], open: Wanted["open"], context: MoveContext): Promise<void> {
  const { voice, desk } = context;
  for (const { what, productIds } of open) {
    if (productIds.length === 0) await voice.say("add.not-found", { what });
  }
  const sorted = [...unclear].sort(
    (left, right) => Number(left.resolution.status === "open") - Number(right.resolution.status === "open"),
  );
  const firstOpen = sorted.find(({ resolution }) => resolution.status === "open");
  for (const entry of sorted) {
    const { product, resolution, quantity } = entry;
    if (resolution.status === "open" && entry !== firstOpen)
      await voice.say("add.still-open", {
        title: slot.title(product.id),
        option: attributeName(resolution.option, context.situation.language),
      });
    else await askForVariant(product, resolution, quantity, context);
  }
  const several = open.filter(({ productIds }) => productIds.length > 0);
  for (const { what, productIds } of several) {
    await voice.say("add.several", { what });
    await desk.show({
      type: "products",
      items: productIds.slice(0, 3).map((productId) => ({ productId, variantId: null, reason: null })),
    });
    if (unclear.length === 0) rememberShown(productIds.slice(0, 3), null, context);
  }
}

async function write(items: { variantId: string; quantity: number }[], context: MoveContext): Promise<void> {
  const { desk, voice, situation } = context;
  const isPriceTold = await tellPriceChange(
    items.map(({ variantId }) => variantId),
    context,
  );
  const answer = await desk.use(addToCart, { items });
  if (answer.ok) {
    await tellOutcome(answer.value, "add", context, { isPriceTold });
    rememberPrices(items, context);
    return;
  }

  if (answer.decision.reason === ALREADY_WRITTEN) return;
  if (await askAboutPlan({ tool: "add_to_cart", input: { items } }, answer.decision, context)) return;
  const [item] = items;
  if (answer.decision.verdict === "ask-shopper" && item) {
    const isAmount = answer.decision.reason === "unusual-quantity" || answer.decision.reason === "unusual-value";
    await voice.ask(
      {
        kind: isAmount ? "confirm-amount" : "confirm-add",
        subject: `${item.variantId}:${item.quantity}`,
        data: { ...item },
      },
      isAmount ? "ask.confirm-amount" : "ask.confirm-add",
      { quantity: situation.perception.entities.find(({ type }) => type === "quantity")?.text ?? "" },
    );
    voice.offerYesOrNo();
    return;
  }
  if (answer.decision.verdict === "ask-merchant") {
    await voice.say("add.bulk");
    return desk.show({ type: "handoff", state: "offered" });
  }
  return voice.say(answer.failure === "refused" ? "add.refused" : "cart.unavailable");
}

/** What was told last counts: the price that stands in the cart now is not news in the next turn. */
function rememberPrices(items: { variantId: string }[], { desk, situation }: MoveContext): void {
  const found = items.flatMap(({ variantId }) => findVariant(desk.evidence, variantId)?.variant ?? []);
  const [first] = found;
  if (!first) return;
  const { toldPrices, toldCurrency } = situation.input.memory;
  const known = toldCurrency === first.price.currency ? toldPrices : {};
  desk.remember({
    toldCurrency: first.price.currency,
    toldPrices: { ...known, ...Object.fromEntries(found.map(({ id, price }) => [id, price.amount])) },
  });
}

/** "Yes" to "shall I add it?" carries the exact item in the question. */
function readConfirmed(pending: MoveContext["situation"]["pending"]): { variantId: string; quantity: number } | null {
  if (pending?.reply !== "yes" || !["confirm-add", "confirm-amount"].includes(pending.kind)) return null;
  const { variantId, quantity } = pending.data;
  return typeof variantId === "string" ? { variantId, quantity: typeof quantity === "number" ? quantity : 1 } : null;
}

/** The product of the open question first, then what the message points at. */
function chooseProducts({ situation }: MoveContext): string[] {
  const { pending, referents, input, perception } = situation;
  if (pending?.kind === "choose-variant" && typeof pending.data.productId === "string") return [pending.data.productId];
  if (referents.how === "plural" && referents.isAll === true) return referents.productIds;
  if (["named", "ordinal", "described"].includes(referents.how)) return referents.productIds;

  // "The blue one": of what was shown, the one that comes in blue. All are read, and the wish decides.
  const shown = (input.memory.shown[0] ?? []).map(({ id }) => id);
  const hasWish = perception.entities.some(({ type }) => type === "color" || type === "option");
  return hasWish ? [...new Set([...referents.productIds, ...shown])].slice(0, 6) : referents.productIds.slice(0, 1);
}

const THAT = /\b(?:add|put|throw|pop|stick|chuck|bag|take|get) (?:it|that|this|them|those|these)\b/;

/**
 * With several candidates and a colour or option named, the first that has it; a plural keeps all. Null where a list was shown
 * and nothing of it has such a choice: then something else is meant.
 */
function pickByWish(products: LiveProduct[], context: MoveContext): LiveProduct[] | null {
  const { referents, input, pending } = context.situation;
  if (["named", "ordinal", "plural", "described"].includes(referents.how)) return products;
  const telling = tellingWords(context.situation.perception);
  const named = products.filter(({ id }) => telling.every((word) => isNamedSo(id, word, context)));
  const [first] = named;
  // "Hides the coffee, put that in, the wide one": "that" is what is talked about by itself, as far as it comes so.
  const talked = products.find(({ id }) => input.memory.focus?.isAlone === true && id === input.memory.focus.id);
  const isThat =
    THAT.test(foldText(context.situation.perception.text)) && referents.how === "focus" && pending === null;
  if (!first && isThat && talked && isFitting(talked, context)) return [talked];
  if (!first && products.length > 0 && pending === null) return null;
  const fitting = named.find((product) => isFitting(product, context));
  if (fitting) return [fitting];
  const isCarried = named.some((product) =>
    wishesOfMessage(context.situation.perception, product).every((wish) => carriesWish(product, wish)),
  );
  if (!isCarried && first && pending === null && input.memory.focus?.isAlone !== true && referents.how !== "page")
    return null;
  return first ? [first] : [];
}

/** "All three pairs" is the sum of what was named. */
const ALL_OF = /\b(?:all|alle|tou(?:te)?s les|les|tod[oa]s l[oa]s|l[oa]s)\s+$/;

function quantityOf(perception: Perception, product: LiveProduct, { situation }: MoveContext): number {
  const pack = countedPack(perception.text, product);
  if (pack !== null) return pack.quantity;
  const folded = foldText(perception.text);
  const entity = perception.entities.find(
    ({ type, start }) => type === "quantity" && !ALL_OF.test(folded.slice(0, start)),
  );
  if (entity?.type === "quantity") return entity.value;
  const counted = countBefore(perception, product);
  if (counted !== null) return counted;
  const pending = situation.pending?.data.quantity;
  return typeof pending === "number" ? pending : 1;
}

/** So many of the one that is being chosen: what is open is asked, and what is settled is put in when the shopper says so. */
export async function askForMore(context: MoveContext): Promise<void> {
  const { situation, desk, voice } = context;
  const wanted = await findOne(context);
  const [item] = wanted?.items ?? [];
  if (!item) return;
  const quantity = quantityOf(item.part, item.product, context);
  const resolution = await resolveWithGuide(item.product, context, item.part);
  if (resolution.status !== "one") return askForVariant(item.product, resolution, quantity, context);
  const { id } = resolution.variant;
  await voice.say("stock.yes", {
    ...{ title: slot.title(item.product.id), variant: slot.variant(id), stock: slot.stock(id), price: slot.price(id) },
  });
  const data = { variantId: id, quantity };
  const counted = situation.perception.entities.find(({ type }) => type === "quantity")?.text ?? "";
  const isAsked = await voice.ask({ kind: "confirm-add", subject: `${id}:${quantity}`, data }, "ask.confirm-count", {
    quantity: counted,
  });
  if (isAsked) voice.offerYesOrNo();
  else desk.remember({ pendingQuestion: { kind: "confirm-add", data } });
  await desk.show({ type: "products", items: [{ productId: item.product.id, variantId: id, reason: null }] });
  rememberShown([item.product.id], id, context);
}

async function askForVariant(
  product: LiveProduct,
  resolution: VariantResolution,
  quantity: number,
  context: MoveContext,
  each: string | null = null,
): Promise<void> {
  const { desk, voice } = context;
  const title = slot.title(product.id);
  rememberShown([product.id], null, context);

  if (resolution.status === "open") {
    const question = {
      kind: "choose-variant",
      subject: `${product.id}:${resolution.option}`,
      data: {
        productId: product.id,
        chosen: resolution.chosen.filter(({ name }) => name !== each),
        quantity,
        ...(each === null ? {} : { each }),
      },
    };
    const option = attributeName(resolution.option, context.situation.language);
    const { pending } = context.situation;
    // "Make it six" while the flavor is open: the new amount is noted, and what is open is asked with it.
    const isRecounted = pending?.kind === "choose-variant" && ![pending.data.quantity, 1].includes(quantity);
    const isAsked = isRecounted
      ? await voice.ask({ ...question, subject: `${question.subject}:${quantity}` }, "ask.variant-count", {
          title,
          option,
          quantity,
        })
      : await voice.ask(question, "ask.variant", { title, option });
    if (!isAsked) {
      await voice.say("add.pick-on-card", { title });
      desk.remember({ pendingQuestion: { kind: question.kind, data: question.data } });
    }
    if (resolution.values.length <= MAX_QUICK_VALUES) {
      const labels = resolution.values.map((value) => slot.option(product.id, resolution.option, value));
      voice.offer(...labels.map((label) => ({ label, message: label })));
    }
  }
  if (resolution.status === "no-such-value") {
    await voice.say(resolution.values.length > 0 ? "add.no-such-value" : "add.none-left", {
      title,
      what: resolution.wish.said,
      values: slot.values(product.id, resolution.option),
    });
    desk.remember({
      pendingQuestion: { kind: "choose-variant", data: { productId: product.id, chosen: [], quantity } },
    });
    if (resolution.wish.kind === "size")
      voice.offer({ label: voice.text("offer.size"), message: voice.text("offer.size.message") });
  }
  if (resolution.status === "sold-out") {
    await voice.say("add.sold-out", { title, variant: slot.variant(resolution.variant.id) });
    const [other] = resolution.others;
    if (other)
      await voice.say("add.sold-out-others", {
        variants: resolution.others
          .slice(0, 3)
          .map(({ id }) => slot.variant(id))
          .join(", "),
      });
    // "Lemon lime then" is the same pack of another flavour.
    desk.remember({
      pendingQuestion: {
        kind: "choose-variant",
        data: { productId: product.id, chosen: resolution.variant.options, quantity },
      },
    });
  }
  await desk.show({ type: "products", items: [{ productId: product.id, variantId: null, reason: null }] });
}
