import type { ConversationMemory } from "~/contracts/conversation-memory";
import type { Constraint, NeedState } from "~/contracts/need-state";
import { currencyDigits } from "~/lib/money";
import { chooseCuratedAnswer } from "../knowledge/choose-curated-answer";
import { findHome, findMarket } from "../need-state/find-market";
import { bringBack } from "../need-state/switch-topic";
import { mergePerception } from "../need-state/merge-perception";
import { peopleBeside, peopleOf } from "../need-state/people-beside";
import { REDUCED_WISH, wishesForReduced } from "../need-state/reduced-wish";
import { relaxNeed } from "../need-state/relax-need";
import { removeChip, withoutMarket } from "../need-state/remove-chip";
import type { Entity, IntentName, Perception } from "../perception/perception";
import { spellOut } from "../perception/spell-out";
import { tokenize } from "../perception/tokenize";
import { fitProfile, openWithProfile } from "../profile/bring-profile";
import { factOfChip } from "../profile/fact-chips";
import { forgetInMemory } from "../profile/forget-facts";
import { forgetsTold, readForget, type ForgetRequest } from "../profile/read-forget";
import { toReplyLanguage } from "../reply/reply-language";
import type { Consent, Situation } from "../situation";
import type { TurnInput } from "../turn";
import { readPendingAnswer, type PendingAnswer } from "./pending-answer";
import { getVocabularyIndex } from "../perception/vocabulary-index";
import { readSuperlative, withoutSuperlative } from "./read-superlative";
import { coverNames } from "./cover-names";
import { dropAdjectives } from "./drop-adjectives";
import { dropAgainWords } from "./drop-again-words";
import { dropCartWords } from "./drop-cart-words";
import { dropCircumstances } from "./drop-circumstances";
import { dropHomeWords } from "./drop-home-words";
import { dropSimiles } from "./drop-similes";
import { dropStory } from "./drop-story";
import { dropSlips } from "./drop-slips";
import { findUses } from "./find-uses";
import { guardDoings } from "./guard-doings";
import { goesBack } from "./goes-back";
import { readFalseFriends } from "./read-false-friends";
import { isForGift, readGift } from "./read-gift";
import { readKit } from "./read-kit";
import { readAlike } from "./read-alike";
import { readImpliedKind } from "./read-implied-kind";
import { readBeyond } from "./read-beyond";
import { readSibling } from "./read-sibling";
import { readPurpose } from "./read-purpose";
import { readShopWindow } from "./read-shop-window";
import { readRefusals } from "./read-refusals";
import { readRelaxed } from "./read-relaxed";
import { refusedGroups } from "./refused-groups";
import { settlePeople } from "./settle-people";
import { findMention } from "./find-mention";
import { asksForAlike } from "./asks-for-alike";
import { readInContext } from "./read-in-context";
import { TO_CART, WISHES_BESIDES } from "./to-cart";
import { foldText } from "../perception/fold-text";
import { KNOWLEDGE_INTENTS, ORDER_INTENTS } from "../perception/intent-families";
import { audienceOf } from "../need-state/audience-of";
import { startsFromProduct } from "./starts-from-product";
import { setMeasuresApart } from "./set-measures-apart";
import { currentProduct, resolveReferents, type Referents } from "./resolve-referents";

const WISHES: IntentName[] = ["find_product", "get_recommendation", "gift_help"];
const SURE = 0.5;
const ORDERS = new Set<IntentName>(ORDER_INTENTS);
const KNOWLEDGE = new Set<IntentName>(KNOWLEDGE_INTENTS);

/** Puts the message into the conversation: what "it" is, what is wanted by now, which question it answers, what was agreed to. */
export function recall(opened: TurnInput, perceived: Perception): Situation {
  const forget = readRequest(opened);
  const input = { ...opened, memory: startMemory(opened, forget) };
  const { memory } = input;
  const kit = readKit(readWords(keepLanguage(perceived, memory.language), input), input.vocabulary);
  const measured = setMeasuresApart(kit.perception, input.vocabulary);
  const { measures } = measured;
  const group = audienceOf(memory.needState);
  const pointed = resolveReferents(measured.perception, {
    memory,
    page: input.page,
    vocabulary: input.vocabulary,
    group,
  });
  const named = coverNames(measured.perception, pointed.places, input.vocabulary);
  const superlative = measures.length > 0 ? null : readSuperlative(named.perception, pointed, input);
  const covered = { ...named, perception: withoutSuperlative(named.perception, superlative) };
  const found = {
    ...pointed,
    places: covered.places,
    mention: findMention(covered.perception, getVocabularyIndex(input.vocabulary).nameStems),
  };
  const alike =
    readAlike(covered.perception, found) ??
    readBeyond(covered.perception, found) ??
    readSibling(covered.perception, found, {
      vocabulary: input.vocabulary,
      isAlone: memory.focus?.isAlone === true && memory.pendingQuestion?.kind !== "audience",
      compared:
        memory.digest.at(-1)?.moves.includes("compare") === true ? (memory.shown[0] ?? []).map(({ id }) => id) : [],
    });
  const referents = alike?.referents ?? found;
  const place = { referents, measures, memory, hasTap: input.tap !== null, currency: input.shop.currency };
  const perception = readInContext(guardDoings(alike?.perception ?? covered.perception, memory), place);
  const pending = input.tap || forget ? null : readPendingAnswer(perception, memory.pendingQuestion);
  const merged =
    forget === null
      ? nextNeed(input, perception, [...measures, ...kit.kinds], pending, {
          ...referents,
          wantsMost: superlative !== null,
        })
      : { need: memory.needState, pastNeeds: memory.pastNeeds };
  const { need: fitted, brought } = fitProfile(input.profile, merged.need, memory.needState);
  const need = withMarket(fitted, perception, input);

  return {
    input,
    perception,
    measures,
    superlative,
    need,
    needChanged: JSON.stringify(need) !== JSON.stringify(opened.memory.needState),
    forget,
    brought,
    pastNeeds: merged.pastNeeds,
    referents,
    startsFrom: pending === null && startsFromProduct(perception, place) ? (referents.productIds[0] ?? null) : null,
    pending,
    consent: readConsent(input, perception, pending),
    curated: chooseCuratedAnswer(input.curated, input.message ?? "", {
      language: perception.language,
      country: input.page.country,
      today: input.today,
    }),
    language: toReplyLanguage(perception.language),
    locale: localeOf(input.page.locale, toReplyLanguage(perception.language)),
  };
}

/** What single words come to, wherever the message stands: the cart as a place, ages, allergies, circumstances, gifts. */
function readWords(perception: Perception, { vocabulary, memory }: TurnInput): Perception {
  const told = settlePeople(
    readRefusals(
      dropSimiles(
        dropCircumstances(
          dropStory(dropHomeWords(dropCartWords(dropAgainWords(dropSlips(dropAdjectives(perception)))))),
        ),
      ),
      isOpenWish(memory),
    ),
    audienceOf(memory.needState),
  );
  const window = readShopWindow(readFalseFriends(told), vocabulary);
  return readPurpose(readImpliedKind(readGift(findUses(window, vocabulary), vocabulary)));
}

/** A gift, a kit or a purpose: what it should be is left to us. */
function isOpenWish({ needState, shown }: ConversationMemory): boolean {
  const kinds = needState.constraints.filter(({ kind, strength }) => kind === "category" && strength !== "must-not");
  return shown.length > 0 && (needState.isGift || kinds.length !== 1);
}

/** What is to be forgotten: said, or a remembered fact's chip that was removed. */
function readRequest({ message, tap, memory }: TurnInput): ForgetRequest | null {
  if (message !== null) {
    const asked = readForget(spellOut(message));
    // "Delete that", of what was just told to be remembered.
    const isTold = memory.digest.at(-1)?.moves.includes("tell-memory") === true;
    return asked ?? (isTold && forgetsTold(message) ? { what: "everything" } : null);
  }
  const factId = tap?.kind === "remove-need" ? factOfChip(tap.chipId) : null;
  return factId === null ? null : { what: "fact", id: factId };
}

/** The conversation's memory before this message is understood: less what is to be forgotten, or with what is known. */
function startMemory({ memory, profile }: TurnInput, forget: ForgetRequest | null): ConversationMemory {
  return forget === null ? openWithProfile(memory, profile) : forgetInMemory(memory, forget);
}

/** "Harbor Blue" and "42" are words of the shop, in whatever language the talk is. */
function keepLanguage(perception: Perception, spoken: string | null): Perception {
  if (spoken === null || spoken === perception.language) return perception;
  const isShopsOwn = tokenize(perception.text).every(({ start, end }) =>
    perception.entities.some((entity) => start >= entity.start && end <= entity.end),
  );
  return isShopsOwn ? { ...perception, language: spoken } : perception;
}

function nextNeed(
  input: TurnInput,
  perception: Perception,
  measures: Constraint[],
  pending: PendingAnswer | null,
  { productIds: referentIds, how, wantsMost }: Referents & { wantsMost: boolean },
): { need: NeedState; pastNeeds: NeedState[] } {
  const { memory, tap } = input;
  const unchanged = { need: memory.needState, pastNeeds: memory.pastNeeds };
  // What is asked of our memory is no wish.
  if (perception.cues.memory && !perception.cues.startOver) return unchanged;
  if (tap)
    return tap.kind === "remove-need" ? { ...unchanged, need: removeChip(memory.needState, tap.chipId) } : unchanged;
  const relaxed = readRelaxed(perception, memory);
  if (relaxed.length > 0 && !perception.entities.some(({ type, negated }) => type === "category" && !negated))
    return { ...unchanged, need: relaxNeed(memory.needState, relaxed) };
  if (pending?.kind === "relax" && pending.reply === "yes") {
    return { ...unchanged, need: relaxNeed(memory.needState, readIds(pending.data.constraintIds)) };
  }

  const back = goesBack(perception) ? bringBack(memory.needState, memory.pastNeeds) : null;
  if (back !== null) return back;

  const agrees = pending?.reply === "yes" && !["need", "audience"].includes(pending.kind);
  // "Do you have the Ferry pack in charcoal?" is about that pack: neither its colour nor its kind is wanted of anything else.
  const isOfNamed =
    how === "named" &&
    !asksForAlike(perception) &&
    !perception.entities.some(({ type, negated }) => type === "category" && !negated);
  // "Anything reduced in women's shoes?" wishes for such shoes.
  const isSaleOfKind =
    perception.intents.some(({ name, confidence }) => name === "promotion" && confidence >= SURE) &&
    perception.entities.some(
      (entity) =>
        !entity.negated && (entity.type === "category" || (entity.type === "recipient" && entity.value.group !== null)),
    );
  const isWish =
    !agrees &&
    !isOfNamed &&
    (perception.cues.startOver ||
      wantsMost ||
      isSaleOfKind ||
      perception.intents.some(({ name, confidence }) => WISHES.includes(name) && confidence >= 0.35));
  // A size holds for the person, a colour that was asked about for the next question; "add the red one" is about that one.
  const asksForStock = perception.intents.some(({ name, confidence }) => name === "availability" && confidence >= SURE);
  // A question about the shop says nothing of what is wanted.
  const isPolicy = perception.intents.some(({ name, confidence }) => confidence >= 0.8 && KNOWLEDGE.has(name));
  const isOrder = perception.intents.some(({ name, confidence }) => confidence >= SURE && ORDERS.has(name));
  const answersNeed = pending?.reply === "value" && ["audience", "need"].includes(pending.kind);
  const entities =
    isWish || answersNeed
      ? wishesOf(perception, input).filter(
          (entity) => !isSaleOfKind || !(entity.type === "attribute" && SALE.test(entity.text)),
        )
      : perception.entities.filter(
          (entity) =>
            (entity.type === "size" && !isPolicy) ||
            // "I'm a women's 8.5": whose size it is belongs to it.
            (entity.type === "recipient" && !isPolicy && isOfSize(entity, perception)) ||
            (entity.type === "date" && !isOrder) ||
            (asksForStock && entity.type === "color"),
        );
  const wanted = isWish || answersNeed ? [...measures, ...refusedGroups(perception)] : [];
  const isReduced = referentIds.length === 0 && how === "none" && wishesForReduced(perception);
  if (!isWish && !isReduced && entities.length === 0 && wanted.length === 0) return unchanged;

  return mergePerception(
    memory.needState,
    { ...perception, entities },
    {
      currency: input.shop.currency,
      pageCurrency: input.page.currency,
      referencePrice: isWish ? (saidPrice(perception, input) ?? referencePrice(input, referentIds)) : null,
      pastNeeds: memory.pastNeeds,
      isGift: isWish && isForGift(perception),
      people: peopleBeside(perception, peopleOf(memory.needState)),
      measures: isReduced ? [...wanted, REDUCED_WISH] : wanted,
    },
  );
}

function isOfSize({ value, end }: Entity & { type: "recipient" }, { entities, text }: Perception): boolean {
  const isNext = (size: Entity) =>
    size.type === "size" && size.start >= end && text.slice(end, size.start).trim() === "";
  return value.group !== null && entities.some(isNext);
}

const SALE =
  /\b(?:sales?|reduc\w*|discount\w*|offers?|clearance|deals?|rabatt\w*|reduziert\w*|angebote?|soldes|promo\w*|rebaj\w*|ofertas?)\b/i;

/** A product's own name is no wish for its kind, and in "add it and show me socks" the wish is still the socks. */
function wishesOf(perception: Perception, input: TurnInput): Entity[] {
  const onPage = currentProduct(input).productIds.length > 0;
  const besides = WISHES_BESIDES.exec(foldText(perception.text));
  const isAdded = besides !== null && TO_CART.test(foldText(perception.text.slice(0, besides.index)));
  const from = isAdded ? besides.index : 0;
  return perception.entities.filter((entity) => entity.start >= from && (entity.type !== "product" || !onPage));
}

/** "Bit much for me at 129": what that costs is said with it. */
function saidPrice({ text, cues }: Perception, { page, shop }: TurnInput): number | null {
  const figure = cues.cheaper ? /(?:\bat|\bfor|\bis|\bare|[$€£]) ?(\d{2,4})(?:[.,](\d\d))?(?![\d%])/i.exec(text) : null;
  const minorUnits = 10 ** currencyDigits(page.currency ?? shop.currency);
  return figure ? Math.round(Number(`${figure[1] ?? ""}.${figure[2] ?? "0"}`) * minorUnits) : null;
}

/** "Cheaper" is cheaper than the product in question, or than the cheapest that was shown. */
function referencePrice(input: TurnInput, referentIds: string[]): number | null {
  const shown = input.memory.shown[0] ?? [];
  const [own] = referentIds;
  const { focus } = input.memory;
  const price = shown.find(({ id }) => id === own)?.price ?? (focus?.id === own ? focus?.price : null);
  if (price !== undefined && price !== null) return price;
  const prices = shown.flatMap((item) => item.price ?? []);
  return prices.length > 0 ? Math.min(...prices) : null;
}

function readConsent(input: TurnInput, perception: Perception, pending: PendingAnswer | null): Consent {
  const has = (name: IntentName) =>
    perception.intents.some((intent) => intent.name === name && intent.confidence >= SURE);
  const agreed = pending?.reply === "yes";
  const tapped = input.tap?.kind;

  return {
    addToCart:
      tapped === "add-to-cart" ||
      has("add_to_cart") ||
      (has("change_cart") && !perception.cues.undo) ||
      (agreed && ["confirm-add", "confirm-amount", "confirm-plan"].includes(pending.kind)) ||
      (pending?.kind === "choose-variant" && pending.reply !== "no"),
    changeCart:
      tapped === "set-quantity" ||
      tapped === "undo" ||
      has("change_cart") ||
      has("remove_from_cart") ||
      (agreed && ["confirm-amount", "confirm-empty", "confirm-plan"].includes(pending.kind)) ||
      (pending?.kind === "which-line" && pending.reply !== "no"),
    confirmed: agreed && (pending.kind === "confirm-amount" || pending.kind === "confirm-empty"),
  };
}

/**
 * "How much is that in pounds?", "I live in Canada": the market that prices are asked for from here on, until the page shows
 * its prices.
 */
function withMarket(need: NeedState, { intents, text }: Perception, { page, shop }: TurnInput): NeedState {
  const isPrice = intents.some(({ name, confidence }) => name === "price" && confidence >= SURE);
  const home = findHome(text)?.country;
  const market =
    (isPrice ? findMarket(text) : null) ?? (home === undefined ? need.market : { country: home, currency: null });
  if (!market) return need;

  const isShown =
    (market.country === null || market.country === page.country) &&
    (market.currency === null || market.currency === (page.currency ?? shop.currency));
  return isShown ? withoutMarket(need) : { ...need, market };
}

function readIds(value: unknown): string[] {
  return Array.isArray(value) ? value.filter((id) => typeof id === "string") : [];
}

/**
 * Money and dates are written as the shopper's language does it; in the page's language just as the page's own cards write
 * them, so that one reply does not say "$45.00" beside "CA$45.00".
 */
function localeOf(pageLocale: string, language: string): string {
  const base = pageLocale.split(/[-_]/)[0]?.toLowerCase();
  const locale = base === language ? pageLocale.replace("_", "-") : language;
  return isLocale(locale) ? locale : language;
}

function isLocale(locale: string): boolean {
  try {
    return Intl.getCanonicalLocales(locale).length === 1;
  } catch {
    return false;
  }
}
