import { isReducedOnly } from "../../../need-state/reduced-wish";
import { BUDGET_CHIP } from "../../../need-state/remove-chip";
import { bareTitle } from "../../../ranking/bare-title";
import type { RankedProduct } from "../../../ranking/ranked-product";
import { slot } from "../../../reply/slot";
import type { TextKey } from "../../../reply/texts/en";
import type { SearchOutput } from "../../../tools/search-output";
import type { MoveContext } from "../move-context";
import { joinNames, nameFacts } from "../name-facts";
import { sayGiftSafety } from "../moves/offer-gift-card";
import { keyFacts } from "../plain-reason";
import { offerMarket } from "../say-market";
import { sayReduced } from "../say-reduced";
import { isOnlyChoice, sayInChoice } from "./say-in-choice";
import { sayNothingFound } from "./say-nothing-found";
import { departments } from "./departments";
import { unlistedModifier } from "./unlisted-modifier";
import { heardOnly } from "./heard-of";
import { askAudience } from "./ask-audience";
import { offerNextSteps } from "./offer-next-steps";
import { showFound } from "./show-found";
import { isGivenAsGift } from "./is-given-as-gift";
import { tasteOf } from "./taste-of";
import { priceOfFound } from "./price-of-found";

/** Occasions that stand well after "for your", as they are said. */
const OCCASIONS =
  /^(?:(?:first )?(?:half[ -])?marathon|race|wedding|trip|(?:halb)?marathon|wettkampf|(?:semi-)?marathon|mariage|voyage|(?:media )?marat[oó]n|carrera|boda|viaje)$/i;

/** The best first, with what speaks for it; then what else is worth a look, and what may be asked next. */
export async function presentMatches({ items, total }: SearchOutput, context: MoveContext): Promise<void> {
  const [best, ...others] = items;
  if (!best) return sayNothingFound(context);
  if (isOnlyChoice(best.document.id, context)) return sayInChoice(items, context);
  if (isReducedOnly(context.situation.need) && (await sayReduced(items, context))) return;
  const heard = heardOnly(best, context);
  if (heard !== null) return presentDoubtful(items, heard, context);

  const isKnown = isShownAlready(items, context);
  const unlisted = unlistedModifier(items, context);
  if (unlisted !== null) await context.voice.say("heard.unlisted", { what: unlisted });
  await sayPick(best, opening(others.length > 0, isKnown, context), context);
  await sayWhy(best, others, context);
  const card = await sayGiftSafety(best, context);
  if (!isKnown) await sayOthers(best, others, context);

  await showFound(card === null ? items.slice(0, 3) : [...items.slice(0, 2), card], context);
  await offerMarket(context);
  if (await askAudience(items, context)) return;
  offerNextSteps(items, total, context);
}

/** Most of the wish was not understood: what was, what comes nearest to that, and one question. */
async function presentDoubtful(items: RankedProduct[], heard: string[], context: MoveContext): Promise<void> {
  const { situation, voice } = context;
  const [best] = items;
  if (!best) return sayNothingFound(context);
  const what = joinNames(
    heard.map((word) => `“${word.toLowerCase()}”`),
    situation.locale,
  );
  if (heard.length === 0) await voice.say("heard.little");
  else {
    await voice.say("heard.partly", { what });
    await voice.say("kind.nearest", { title: slot.title(best.document.id), price: priceOfFound(best) });
    await showFound(items.slice(0, 3), context);
  }
  await voice.ask({ kind: "need", subject: "kind", data: {} }, "ask.kind");
  voice.offer(...departments(context));
}

function opening(hasOthers: boolean, isKnown: boolean, { situation }: MoveContext): TextKey {
  if (isKnown) return "pick.still";
  if (OCCASIONS.test(situation.need.purpose ?? "")) return "pick.for";
  return hasOthers ? "pick.first" : "pick.only";
}

async function sayPick(best: RankedProduct, key: TextKey, { situation, voice }: MoveContext): Promise<void> {
  await voice.say(key, {
    purpose: situation.need.purpose ?? "",
    title: slot.title(best.document.id),
    price: priceOfFound(best),
  });
}

async function sayWhy(best: RankedProduct, others: RankedProduct[], context: MoveContext): Promise<void> {
  const { situation, voice } = context;
  const isInBudget = keepsOwnBudget(best, context);
  const facts = nameFacts(best, context);
  if (facts.length > 0) {
    await voice.say(isInBudget ? "pick.why-in-budget" : "pick.why", {
      facts: joinNames(facts, situation.locale),
      budget: slot.budget(),
    });
  } else {
    const isGift = isGivenAsGift(best);
    const beside = others.map(({ document }) => document);
    const listed = isGift ? [] : keyFacts(best.document, beside);
    if (isGift) await voice.say("pick.gift");
    if (listed.length > 0) await voice.say("detail.listed", { facts: joinNames(listed, situation.locale) });
    if (isInBudget) await voice.say("pick.in-budget", { budget: slot.budget() });
  }
  const liked = tasteOf(best, context);
  if (liked !== null) await voice.say("pick.taste", { what: liked });
}

/** "Like this but cheaper" names no limit of the shopper's own. */
function keepsOwnBudget({ reasons }: RankedProduct, { situation }: MoveContext): boolean {
  const { budget } = situation.need;
  const isOwn = situation.startsFrom === null || situation.perception.entities.some(({ type }) => type === "price");
  const isLimit = budget !== null && budget.max !== null && budget.isRelative !== true;
  return isOwn && isLimit && reasons.some(({ constraintId }) => constraintId === BUDGET_CHIP);
}

/** Other models: the same one for women is no other. */
async function sayOthers(
  best: RankedProduct,
  others: RankedProduct[],
  { situation, voice }: MoveContext,
): Promise<void> {
  const model = bareTitle(best.document.title);
  const names = others
    .filter(({ document }) => bareTitle(document.title) !== model)
    .slice(0, 2)
    .map((item) => voice.text("pick.name", { title: slot.title(item.document.id), price: priceOfFound(item) }));
  if (names.length > 0) await voice.say("pick.others", { names: joinNames(names, situation.locale) });
}

/** The very list of before: what was added changes nothing of it, and is not told as if it were new. */
function isShownAlready(items: RankedProduct[], { situation }: MoveContext): boolean {
  const shown = (situation.input.memory.shown[0] ?? []).map(({ id }) => id);
  const ids = items.slice(0, 3).map(({ document }) => document.id);
  return ids.length > 0 && ids.length === shown.length && ids.every((id, at) => id === shown[at]);
}
