import type { Constraint } from "~/contracts/need-state";
import { SPEAKERS_MARK } from "../../../need-state/people-beside";
import { tastesOf } from "../../../profile/tastes-of";
import { askedKind } from "../../../need-state/asked-kind";
import { hasContent } from "../../../need-state/merge-perception";
import { labelConstraint } from "../../../need-state/label-constraint";
import { BUDGET_CHIP } from "../../../need-state/remove-chip";
import { isCalled } from "../../../ranking/is-called";
import { asksForPopular } from "../../../recall/asks-for-popular";
import { bareWord, stemsOf } from "../../../perception/phrase-index";
import { stem } from "../../../perception/stem";
import { tokenize } from "../../../perception/tokenize";
import { getVocabularyIndex } from "../../../perception/vocabulary-index";
import { bareTitle } from "../../../ranking/bare-title";
import { GIFT_REASON, type Miss, type RankedProduct } from "../../../ranking/rank-candidates";
import { prepareSteering } from "../../../ranking/steering/prepare-steering";
import { slot } from "../../../reply/slot";
import { recommendSimilar } from "../../../tools/recommend-related";
import type { SearchOutput } from "../../../tools/search-output";
import { searchProducts } from "../../../tools/search-products";
import { unfoundKind } from "../../../tools/unfound-kind";
import type { MoveContext } from "../move-context";
import { joinNames, nameFacts } from "../name-facts";
import { sayGiftSafety } from "./offer-gift-card";
import { keyFacts, plainReason } from "../plain-reason";
import { rememberShown } from "../remember-shown";
import { tellStock } from "../tell-stock";
import { isFoundWithoutIt, isInOtherLanguage, sayLanguages } from "../say-languages";
import { offerMarket } from "../say-market";

/** A long list of wishes is noted in full, and spoken in short. */
const MAX_SPOKEN_WISHES = 3;
/** Occasions that stand well after "for your", as they are said. */
const OCCASIONS =
  /^(?:(?:first )?(?:half[ -])?marathon|race|wedding|trip|(?:halb)?marathon|wettkampf|(?:semi-)?marathon|mariage|voyage|(?:media )?marat[oó]n|carrera|boda|viaje)$/i;

/** Shows what serves the need, the best first and why; or says honestly what is missing and what comes nearest. */
export async function findProducts(context: MoveContext): Promise<void> {
  const { situation, desk, voice } = context;
  if (asksForPopular(situation.perception.text)) await voice.say("popular.unknown");
  if (!hasContent(situation.need)) return askForNeed(context);

  const { other } = situation.perception.cues;
  const { productId } = situation.input.page;
  const isMore = other && !situation.perception.entities.some(({ type }) => type === "category");
  const excludeIds = [
    ...(situation.startsFrom === null ? [] : [situation.startsFrom]),
    // Who wants another one knows the one of the page.
    ...(other && productId !== null ? [productId] : []),
    ...(isMore ? situation.input.memory.shown.flat().map(({ id }) => id) : []),
  ].slice(0, 40);
  const searched = await desk.use(searchProducts, { excludeIds });
  if (!searched.ok) return voice.say("search-failed");
  const answer = { ...searched, value: { ...searched.value, items: ofAskedKind(searched.value.items, situation) } };

  if (answer.value.apart?.some(({ items }) => items.length > 0))
    return presentApart({ ...answer.value, apart: answer.value.apart }, context);

  const unknown = unfoundKind(answer.value.items, situation.perception, situation.need);
  const isUnread = unknown !== null || isFoundWithoutIt(situation.perception, answer.value.items);
  if (isUnread && isInOtherLanguage(situation)) return sayLanguages(context);
  if (unknown !== null && answer.value.isWithheld) return sayWithheld(context);
  if (unknown !== null) return sayUnknownKind(unknown, answer.value.items, context);

  if (answer.value.soldOut && answer.value.status !== "match" && !other)
    return saySoldOut(answer.value.soldOut.id, context);
  switch (answer.value.status) {
    case "match":
      return presentMatches(answer.value, context);
    case "near":
      return isMore ? sayNoMore(context) : presentNear(answer.value, context);
    case "none":
      if (answer.value.isWithheld && !isMore) return sayWithheld(context);
      desk.noteUnmet(describeNeed(context));
      return isMore ? sayNoMore(context) : sayNothingFound(context);
  }
}

/** "Resistance bands": where some are called so, the watch with a band is no alternative. */
function ofAskedKind(items: RankedProduct[], { perception }: MoveContext["situation"]): RankedProduct[] {
  const kind = askedKind(perception);
  const called = kind === null ? [] : items.filter(({ document }) => isCalled(document, kind) === "is");
  return called.length > 0 ? called : items;
}

/** "We have no bikes" comes first; then what comes nearest to the word. What was wanted before stays wanted. */
async function sayUnknownKind(kind: string, items: RankedProduct[], context: MoveContext): Promise<void> {
  const { situation, desk, voice } = context;
  const { memory } = situation.input;
  const what = wordsAround(kind, situation.perception);
  desk.noteUnmet(what);
  // For whom it is holds for what is shown instead.
  const known = memory.needState.constraints;
  const people = situation.need.constraints.filter(
    ({ kind, id }) => kind === "audience" && known.every((other) => other.id !== id),
  );
  const others = people.length === 0 ? known : known.filter(({ kind }) => kind !== "audience");
  desk.adoptNeed({ ...memory.needState, constraints: [...others, ...people] });
  desk.remember({ pastNeeds: memory.pastNeeds });

  const nearest = items.filter(
    ({ document, misses }) => misses.length === 0 && isCalled(document, kind) === "speaks-of",
  );
  const [first] = nearest;
  await voice.say("kind.none", { what });
  if (!first) {
    voice.offer(...departments(context));
    if (situation.input.vocabulary.productTypes.length > 0) await voice.say("nothing-found.next");
    return;
  }
  await voice.say("kind.nearest", { title: slot.title(first.document.id), price: priceSlot(first) });
  await showCards(nearest.slice(0, 3), { ...context, situation: { ...situation, need: memory.needState } });
}

/** "Yoga mats" rather than "mats": the words as they stand in the message, from the first of the wish to the last. */
function wordsAround(kind: string, { text, terms, entities }: MoveContext["situation"]["perception"]): string {
  const tokens = tokenize(text);
  // A term may be spelt otherwise than it was written.
  const wished = new Set(terms.flatMap((term) => stemsOf(term)));
  const isOfWish = ({ word, start }: (typeof tokens)[number]) =>
    wished.has(stem(bareWord(word))) ||
    entities.some(
      (entity) =>
        ["attribute", "material", "color"].includes(entity.type) && start >= entity.start && start < entity.end,
    );
  const places = tokens.flatMap((token, index) => (isOfWish(token) ? [index] : []));
  const [from, to] = [tokens[places[0] ?? -1], tokens[places[places.length - 1] ?? -1]];
  return from && to ? text.slice(from.start, to.end).slice(0, 60) : kind;
}

async function presentMatches({ items, total }: SearchOutput, context: MoveContext): Promise<void> {
  const { situation, voice } = context;
  const [best, ...others] = items;
  if (!best) return sayNothingFound(context);
  if (isOnlyChoice(best.document.id, context)) return sayInChoice(items, context);

  const isKnown = isShownAlready(items, context);
  await voice.say(
    isKnown
      ? "pick.still"
      : opensWithOccasion(situation.need.purpose)
        ? "pick.for"
        : others.length > 0
          ? "pick.first"
          : "pick.only",
    {
      purpose: situation.need.purpose ?? "",
      title: slot.title(best.document.id),
      price: priceSlot(best),
    },
  );
  const facts = nameFacts(best, context);
  // "Like this but cheaper" names no limit of the shopper's own.
  const isOwnLimit =
    situation.startsFrom === null || situation.perception.entities.some(({ type }) => type === "price");
  const isInBudget =
    isOwnLimit &&
    best.reasons.some(({ constraintId }) => constraintId === BUDGET_CHIP) &&
    situation.need.budget?.max !== null &&
    situation.need.budget !== null &&
    situation.need.budget.isRelative !== true;
  if (facts.length > 0) {
    await voice.say(isInBudget ? "pick.why-in-budget" : "pick.why", {
      facts: joinNames(facts, situation.locale),
      budget: slot.budget(),
    });
  } else {
    const isGift = isGivenAsGift(best);
    if (isGift) await voice.say("pick.gift");
    const listed = keyFacts(
      best.document,
      others.map(({ document }) => document),
    );
    if (!isGift && listed.length > 0) await voice.say("detail.listed", { facts: joinNames(listed, situation.locale) });
    if (isInBudget) await voice.say("pick.in-budget", { budget: slot.budget() });
  }
  const liked = tasteOf(best, context);
  if (liked !== null) await voice.say("pick.taste", { what: liked });
  const card = await sayGiftSafety(best, context);
  const models = others.filter((item) => bareTitle(item.document.title) !== bareTitle(best.document.title));
  if (models.length > 0 && !isKnown) {
    const names = models
      .slice(0, 2)
      .map((item) => voice.text("pick.name", { title: slot.title(item.document.id), price: priceSlot(item) }));
    await voice.say("pick.others", { names: joinNames(names, situation.locale) });
  }

  await showCards(card === null ? items.slice(0, 3) : [...items.slice(0, 2), card], context);
  await offerMarket(context);
  if (await askAudience(items, context)) return;
  offerNextSteps(items, total, context);
}

/** The very list of before: what was added changes nothing of it, and is not told as if it were new. */
function isShownAlready(items: RankedProduct[], { situation }: MoveContext): boolean {
  const shown = (situation.input.memory.shown[0] ?? []).map(({ id }) => id);
  const ids = items.slice(0, 3).map(({ document }) => document.id);
  return ids.length > 0 && ids.length === shown.length && ids.every((id, at) => id === shown[at]);
}

/** "Size 8", over a list that stays the same for it. */
function isOnlyChoice(bestId: string, { situation }: MoveContext): boolean {
  const { entities, terms } = situation.perception;
  const choices = entities.filter(({ negated }) => !negated);
  const isShown = (situation.input.memory.shown[0] ?? []).some(({ id }) => id === bestId);
  return (
    isShown &&
    choices.some(({ type }) => type === "size") &&
    choices.every(({ type }) => type === "size" || type === "recipient") &&
    terms.length === 0
  );
}

/** What of a list there is in the size that was told just now, and which of it is wanted. */
async function sayInChoice(items: RankedProduct[], context: MoveContext): Promise<void> {
  const { situation, voice } = context;
  const [only, other] = items;
  if (only !== undefined && other === undefined) return tellStock(only.document.id, context);
  const shown = items.slice(0, 3);
  const names = shown.map((item) =>
    voice.text("pick.name", { title: slot.title(item.document.id), price: priceSlot(item) }),
  );
  const what = situation.perception.entities.find(({ type }) => type === "size")?.text ?? "";
  await voice.say("pick.in-size", { what, names: joinNames(names, situation.locale) });
  await showCards(shown, context);
  if (await askAudience(items, context)) return;
  const ids = shown.map(({ document }) => document.id);
  await voice.ask(
    { kind: "which-product", subject: ids.join(":").slice(0, 50), data: { move: "check-stock" } },
    "ask.which-one",
  );
}

/** "A headlamp and gloves", "for my husband and me": the first of each, with what it misses where nothing fits completely. */
async function presentApart(
  { apart, items, isWithinTotal }: SearchOutput & { apart: NonNullable<SearchOutput["apart"]> },
  context: MoveContext,
): Promise<void> {
  const { voice, desk, situation } = context;
  const picks = apart.flatMap(({ of, status, items: [best] }) => (best && status === "match" ? [{ of, best }] : []));
  if (picks.length > 0) {
    const names = picks.map(({ of, best }) => nameOfPick(of, best, context));
    await voice.say("kinds.pick", { names: joinNames(names, situation.locale) });
  }
  for (const {
    of,
    status,
    items: [best],
  } of apart) {
    if (best && status === "match") continue;
    const name = nameOfPart(of, context);
    if (!best) {
      desk.noteUnmet(describeNeed(context));
      await voice.say(of.kind === "audience" ? "people.none" : "kind.none", { what: name });
      continue;
    }
    await voice.say("kinds.near", { kind: name, title: slot.title(best.document.id), price: priceSlot(best) });
    for (const miss of best.misses.slice(0, 2)) await sayMiss(miss, best, context);
  }
  if (isWithinTotal !== null && picks.length === apart.length)
    await voice.say(isWithinTotal ? "kinds.within" : "kinds.over", { budget: slot.budget() });
  await showCards(items, context);
  await offerMarket(context);
  if (await askAudience(items, context)) return;
  offerNextSteps(items, items.length, context);
}

/** What a thing is says its title; for whom it is, of several people, has to be said. */
function nameOfPick(of: Constraint, best: RankedProduct, context: MoveContext): string {
  const said = { title: slot.title(best.document.id), price: priceSlot(best) };
  if (of.kind !== "audience") return context.voice.text("pick.name", said);
  return context.voice.text("people.pick", { ...said, who: nameOfPart(of, context) });
}

function nameOfPart(of: Constraint, { situation, voice }: MoveContext): string {
  if (of.kind !== "audience") return labelConstraint(of, situation.language);
  if (of.said === SPEAKERS_MARK) return voice.text("people.you");
  return voice.text(of.value === "men" ? "people.him" : of.value === "women" ? "people.her" : "people.child");
}

/** What fits is sold out: that is said by its name, before what comes close to it. */
async function saySoldOut(id: string, context: MoveContext): Promise<void> {
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

/** The nearest there is, with what it misses named; giving that up is offered, never done. */
async function presentNear({ items, isWithheld }: SearchOutput, context: MoveContext): Promise<void> {
  const { situation, desk, voice } = context;
  const [nearest, ...others] = items;
  if (!isWithheld) desk.noteUnmet(describeNeed(context));
  if (!nearest) return sayNothingFound(context);

  const category = situation.need.constraints.find(({ kind }) => kind === "category");
  if (category && nearest.misses.some(({ constraintId }) => constraintId === category.id))
    return isWithheld ? sayWithheld(context) : sayNoSuchKind(category, context);

  const onlyBudget = nearest.misses.every(({ constraintId }) => constraintId === BUDGET_CHIP);
  if (
    onlyBudget &&
    situation.perception.cues.cheaper &&
    !situation.perception.entities.some(({ type }) => type === "price")
  ) {
    return sayNothingCheaper(nearest, context);
  }
  const wishes = nearest.misses.map(({ constraintId }) => labelOf(constraintId, context));
  if (!isWithheld) await voice.say("near.intro", { wishes: joinNames([...new Set(wishes)], situation.locale) });
  await voice.say("near.pick", { title: slot.title(nearest.document.id), price: priceSlot(nearest) });
  for (const miss of nearest.misses.slice(0, 2)) await sayMiss(miss, nearest, context);

  const alike = others.filter((item) =>
    item.misses.every(({ constraintId }) => nearest.misses.some((miss) => miss.constraintId === constraintId)),
  );
  await showCards([nearest, ...alike].slice(0, 3), context);
  const ids = [...new Set(nearest.misses.map(({ constraintId }) => constraintId))];
  const label = joinNames([...new Set(wishes)], situation.locale);
  const isAsked = await voice.ask({ kind: "relax", subject: ids.join("+"), data: { constraintIds: ids } }, "near.ask", {
    wishes: label,
  });
  if (isAsked) voice.offerYesOrNo();
}

async function sayMiss(miss: Miss, product: RankedProduct, { voice, situation }: MoveContext): Promise<void> {
  const constraint = situation.need.constraints.find(({ id }) => id === miss.constraintId);
  const what = labelOf(miss.constraintId, { situation, voice });
  const title = slot.title(product.document.id);

  if (miss.why === "over-budget") return voice.say("miss.over-budget", { budget: slot.budget() });
  if (miss.why === "under-budget") return voice.say("miss.under-budget", { budget: slot.budget() });
  if (miss.why === "sold-out") return voice.say("miss.sold-out", { what });
  if (miss.why === "unstated") return voice.say("miss.unstated", { what });
  if (constraint?.strength === "must-not") return voice.say("miss.has", { what, title });
  if (constraint?.kind === "color" || constraint?.kind === "size") return voice.say("miss.option", { what });
  return voice.say("miss.differs", { what });
}

/** "Cheaper" cannot be had: the limit that it would have set is dropped again. */
async function sayNothingCheaper(nearest: RankedProduct, context: MoveContext): Promise<void> {
  const { desk, voice, situation } = context;
  await voice.say("cheaper.none", { title: slot.title(nearest.document.id), price: priceSlot(nearest) });
  desk.remember({ needState: { ...situation.need, budget: situation.input.memory.needState.budget } });
  await showCards([{ ...nearest, misses: [] }], context);
}

async function sayNoMore({ voice }: MoveContext): Promise<void> {
  await voice.say("no-more");
}

async function sayNothingFound(context: MoveContext): Promise<void> {
  const { situation, voice } = context;
  const what = describeNeed(context, MAX_SPOKEN_WISHES);
  await voice.say(what === "" ? "nothing-found" : "nothing-found.what", { what });
  voice.offer(...departments(context));
  if (situation.input.vocabulary.productTypes.length > 0) await voice.say("nothing-found.next");
}

/** The shop has it, and the merchant wants it not to be recommended: neither "here it is" nor "we have none". */
async function sayWithheld(context: MoveContext): Promise<void> {
  await context.voice.say("withheld");
  context.voice.offer(...departments(context));
}

/** A kind that is known and not sold: what was wanted before stays wanted, so that the talk can go on. */
async function sayNoSuchKind(category: Constraint, context: MoveContext): Promise<void> {
  const { desk, situation } = context;
  const { needState, pastNeeds } = situation.input.memory;
  await sayNothingFound(context);
  if (needState.constraints.some(({ id }) => id === category.id)) return;
  desk.adoptNeed(needState);
  desk.remember({ pastNeeds });
}

async function askForNeed(context: MoveContext): Promise<void> {
  const { voice } = context;
  const isAsked = await voice.ask({ kind: "need", subject: "start", data: {} }, "ask.need");
  if (!isAsked) await voice.say("need.hint");
  voice.offer(...departments(context));
}

/** A few departments of the shop to start from. */
export function departments({ situation }: Pick<MoveContext, "situation">): { label: string; message: string }[] {
  const { productTypes, collections } = situation.input.vocabulary;
  const names = productTypes.length > 0 ? productTypes : collections.map(({ title }) => title);
  const steering = prepareSteering(situation.input.merchandising, situation.input.vocabulary);
  return names
    .filter((name) => !steering.isNeverType(name))
    .filter((name) => name.length <= 40 && !/gift card/i.test(name))
    .slice(0, 4)
    .map((name) => ({ label: name, message: name }));
}

/** Men's or women's: asked only where the shop has both of what was found. */
async function askAudience(items: RankedProduct[], context: MoveContext): Promise<boolean> {
  const { situation, voice } = context;
  if (situation.need.constraints.some(({ kind }) => kind === "audience")) return false;
  const shown = new Set(items.map(({ document }) => bareTitle(document.title)));
  const { audienceTitles } = getVocabularyIndex(situation.input.vocabulary);
  const twins = [...shown].flatMap((model) => audienceTitles.get(model) ?? []);
  const hasBoth =
    /\b(?:men|herren|hommes?|hombre)/i.test(twins.join(" ").replace(/\bwomen/gi, "")) &&
    twins.some((title) => /\b(?:women|damen|femmes?|mujer)/i.test(title));
  if (!hasBoth) return false;

  const isAsked = await voice.ask({ kind: "audience", subject: "who", data: {} }, "ask.audience");
  if (isAsked) {
    voice.offer(
      { label: voice.text("audience.men"), message: voice.text("audience.men") },
      { label: voice.text("audience.women"), message: voice.text("audience.women") },
    );
  }
  return isAsked;
}

function offerNextSteps(items: RankedProduct[], total: number, { voice, situation }: MoveContext): void {
  const [best] = items;
  const hasSize = situation.need.constraints.some(({ kind }) => kind === "size");
  if (items.length > 1)
    voice.offer({ label: voice.text("offer.compare"), message: voice.text("offer.compare.message") });
  if (best && best.document.options.some(({ name }) => /size|größe|taille|talla/i.test(name)) && !hasSize) {
    voice.offer({ label: voice.text("offer.size"), message: voice.text("offer.size.message") });
  }
  if (total > 1) voice.offer({ label: voice.text("offer.cheaper"), message: voice.text("offer.cheaper.message") });
}

async function showCards(items: RankedProduct[], context: MoveContext): Promise<void> {
  const { desk, voice, situation } = context;
  await desk.show({
    type: "products",
    items: items.map((item) => {
      const facts = nameFacts(item, context);
      const missed = item.misses[0];
      const liked = tasteOf(item, context);
      const reason = missed
        ? voice.text("card.misses", { what: labelOf(missed.constraintId, context) })
        : facts.length > 0
          ? voice.text("card.why", { facts: joinNames(facts, situation.locale) })
          : liked !== null
            ? voice.text("card.taste", { what: liked })
            : isGivenAsGift(item)
              ? voice.text("card.gift")
              : plainReason(
                  item.document.id,
                  items.map(({ document }) => document.id),
                  context,
                );
      return { productId: item.document.id, variantId: item.variantId, reason };
    }),
  });
  rememberShown(
    items.map(({ document }) => document.id),
    items[0]?.variantId ?? null,
    context,
  );
}

/** The shop itself calls it a gift. */
function isGivenAsGift({ reasons }: RankedProduct): boolean {
  return reasons.some(({ constraintId }) => constraintId === GIFT_REASON);
}

/** What speaks for a product that the shopper liked before, in the words of then; null where nothing does. */
function tasteOf({ reasons }: RankedProduct, { situation }: MoveContext): string | null {
  const ids = new Set(reasons.flatMap(({ constraintId, isTaste }) => (isTaste === true ? [constraintId] : [])));
  const liked = tastesOf(situation.input.profile, situation.need).find(({ id }) => ids.has(id));
  return liked === undefined ? null : labelConstraint(liked, situation.language);
}

function priceSlot(item: RankedProduct): string {
  return item.variantId === null ? slot.priceRange(item.document.id) : slot.price(item.variantId);
}

function labelOf(constraintId: string, { situation, voice }: Pick<MoveContext, "situation" | "voice">): string {
  if (constraintId === BUDGET_CHIP) return slot.budget();
  const constraint = situation.need.constraints.find(({ id }) => id === constraintId);
  if (!constraint) return "";
  const label = labelConstraint(constraint, situation.language);
  if (constraint.kind === "size") return voice.text("chip.size", { size: label });
  if (constraint.kind === "audience")
    return voice.text(
      constraint.value === "men" ? "audience.men" : constraint.value === "women" ? "audience.women" : "audience.kids",
    );
  return constraint.strength === "must-not" ? voice.text("chip.not", { what: label }) : label;
}

/** The need in a few words: what was asked for and not found. */
function describeNeed({ situation, voice }: MoveContext, most = 24): string {
  const { need } = situation;
  const labels = need.constraints
    .filter(({ kind }) => kind !== "price")
    .sort((left, right) => Number(left.kind === "category") - Number(right.kind === "category"))
    .map(({ id }) => labelOf(id, { situation, voice }));
  return [...labels.filter((label) => label !== "").slice(-most), ...need.terms.slice(-most)].join(" ").slice(0, 120);
}

function opensWithOccasion(purpose: string | null): boolean {
  return purpose !== null && OCCASIONS.test(purpose);
}
