import type { DiscountReason, DiscountRung, DiscountTerms } from "~/contracts/discount";
import { codeSaving } from "~/lib/code-saving";
import { weighFreeDelivery } from "~/lib/weigh-free-delivery";
import { findAutomaticOffer, LARGEST_GAP } from "./find-automatic-offer";
import { keepDelivery } from "./keep-delivery";
import type { EarlierGrant, LadderCart, LadderFacts, LadderLine } from "./ladder-facts";
import { weighTerms } from "./weigh-terms";

/** Only a new offer has terms; a code or an approval without them is the earlier one. */
export type LadderDecision = { rung: DiscountRung; reason: DiscountReason; terms: DiscountTerms | null };

const HOURS = 3600_000;
const DAYS = 24 * HOURS;

/** More in seven days is fishing. Each of them was answered. */
export const MOST_ASKS = 8;

/**
 * Which rung of the ladder a shopper stands on: reassure, the offer that everybody has, the gap to free delivery, a code of
 * their own. Whoever hesitates in silence stands on the same ladder as who asks. The first condition that holds decides, and each is a fact of the shop, the cart and what was given before; no
 * wording, patience or persistence moves anybody up.
 */
export function decideRung(facts: LadderFacts): LadderDecision {
  for (const rule of RULES) {
    const decision = rule(facts);
    if (decision) return decision;
  }
  return weighCode(facts);
}

type Rule = (facts: LadderFacts) => LadderDecision | null;

const RULES: Rule[] = [
  isOff,
  hasOfferAlready,
  isOtherOccasion,
  isNotCounted,
  paysInOtherCurrency,
  hasNoCart,
  hasAutomatic,
  isReducedAlready,
  isNearAutomatic,
  isNearFreeDelivery,
  isBelowLeastCart,
  asksTooOften,
  wasDeclined,
  hadOne,
  isOverDayBudget,
];

function isOff({ settings }: LadderFacts) {
  return settings.enabled ? null : reassure("off");
}

/** Asking again, on another day or in another browser of the same customer, shows the same offer, as it was made. */
function hasOfferAlready(facts: LadderFacts): LadderDecision | null {
  const { memory, now, occasion } = facts;
  const live = memory.grants.filter(({ expiresAt }) => expiresAt > now);
  const usable = live.find(({ state }) => state === "issued" || state === "reserved");
  if (usable) {
    // Who asks is told, with what it does to delivery; nobody is reminded of it.
    if (occasion === "hesitated" && isDearerWith(usable, facts)) return reassure("delivery-dearer");
    return { rung: "code", reason: "still-valid", terms: null };
  }
  if (live.some(({ state }) => state === "waiting")) return { rung: "approval", reason: "still-waiting", terms: null };
  return null;
}

/** Whether the cart, as it is now, may cost more with the code than without: it would lose free delivery. */
function isDearerWith({ terms }: EarlierGrant, { cart, freeDelivery }: LadderFacts): boolean {
  // Reduced already: it has the code.
  if (cart === null || cart.saving > 0 || freeDelivery?.from.currency !== cart.currency) return false;
  const { from, cost } = freeDelivery;
  const saving = codeSaving(terms, cart.lines);
  const { gain } = weighFreeDelivery(
    { goods: cart.subtotal, saving },
    { from: from.amount, cost: cost?.amount ?? null },
  );
  return gain === null || gain < 0;
}

function isOtherOccasion({ settings, occasion, move }: LadderFacts) {
  const isAllowed =
    occasion === "hesitated" ? settings.openings.some((one) => one === move) : settings.occasions.includes(occasion);
  return isAllowed ? null : reassure("not-this-occasion");
}

/** Without consent nothing may be remembered, and without memory there is no budget. */
function isNotCounted({ isCounted }: LadderFacts) {
  return isCounted ? null : reassure("not-counted");
}

/** Costs and limits are in the shop's currency, and a market's own prices may lie below them: that is the merchant's to allow, and of percentages alone. */
function paysInOtherCurrency(facts: LadderFacts) {
  const { otherCurrencies, mostAmount } = facts.settings;
  return isForeign(facts) && (!otherCurrencies || mostAmount !== null) ? reassure("other-currency") : null;
}

function isForeign({ cart, currency }: LadderFacts): boolean {
  return cart !== null && cart.currency !== currency;
}

function hasNoCart({ cart }: LadderFacts) {
  return cart?.lines.some(({ quantity }) => quantity > 0) ? null : reassure("no-cart");
}

/** Codes of ours combine with nothing, so one on top would take this away. */
function hasAutomatic({ cart, automatic }: LadderFacts): LadderDecision | null {
  const offer = cart && findAutomaticOffer(cart, automatic);
  return offer?.missing === null ? { rung: "existing-offer", reason: "automatic-applies", terms: null } : null;
}

/** A small step to what everybody gets is told before anything is given away. */
function isNearAutomatic(facts: LadderFacts): LadderDecision | null {
  const { cart, automatic } = facts;
  // What is missing is known in the shop's currency alone.
  const offer = cart && !isForeign(facts) ? findAutomaticOffer(cart, automatic) : null;
  return offer ? { rung: "existing-offer", reason: "automatic-within-reach", terms: null } : null;
}

/** An offer that everybody has: a code or a discount in the cart, or goods that are all reduced. */
function isReducedAlready({ cart }: LadderFacts): LadderDecision | null {
  if (cart === null) return null;
  if (cart.saving > 0) return { rung: "existing-offer", reason: "cart-reduced", terms: null };
  return cart.lines.every(isReduced) ? { rung: "existing-offer", reason: "goods-reduced", terms: null } : null;
}

/** Free delivery that a page promises costs the merchant nothing new. */
function isNearFreeDelivery({ cart, freeDelivery }: LadderFacts): LadderDecision | null {
  if (cart === null || freeDelivery?.from.currency !== cart.currency) return null;
  const gap = freeDelivery.from.amount - cart.subtotal;
  const isNear = gap > 0 && gap <= cart.subtotal * LARGEST_GAP;
  return isNear ? { rung: "free-shipping-gap", reason: "gap-within-reach", terms: null } : null;
}

function isBelowLeastCart({ cart, settings }: LadderFacts) {
  return (cart?.subtotal ?? 0) >= settings.leastCart ? null : reassure("below-least-cart");
}

function asksTooOften({ memory }: LadderFacts) {
  return memory.asks <= MOST_ASKS ? null : reassure("asked-too-often");
}

/** A merchant who said no is not asked again about the same shopper. */
function wasDeclined(facts: LadderFacts) {
  return recent(facts).some(({ state }) => state === "declined") ? reassure("declined") : null;
}

function hadOne(facts: LadderFacts) {
  return recent(facts).length > 0 ? reassure("had-one") : null;
}

function recent({ memory, settings, now }: LadderFacts): EarlierGrant[] {
  const from = now.getTime() - settings.visitorDays * DAYS;
  return memory.grants.filter(({ grantedAt }) => grantedAt.getTime() > from);
}

function isOverDayBudget({ memory, settings }: LadderFacts) {
  return memory.grantedToday < settings.codesADay ? null : reassure("day-budget");
}

/** The last rung: a code for those goods whose margin bears it. */
function weighCode({ settings, cart, occasion, currency, freeDelivery: delivery }: LadderFacts): LadderDecision {
  const [lines, refusal] = cart ? entitledLines(cart, settings) : [[], "no-cart" as const];
  if (!cart || lines.length === 0) return reassure(refusal);
  const upTo = (mostAmount: number | null) => weighTerms(lines, currency, { ...settings, mostAmount });
  const full = upTo(settings.mostAmount);
  if (full === null) return reassure("too-small");
  const terms = keepDelivery({ full, upTo, cart, delivery, occasion });
  if (terms === null) return reassure("delivery-dearer");
  if (settings.approvalAbove === null || terms.worth <= settings.approvalAbove) {
    return { rung: "code", reason: "granted", terms };
  }
  // Nobody has asked, so nobody is kept waiting, and the merchant is not asked for each who hesitates.
  return occasion === "hesitated" ? reassure("needs-approval") : { rung: "approval", reason: "above-limit", terms };
}

type Settings = LadderFacts["settings"];

/** The lines that may be reduced; where there are none, what stood in the way of the last one. */
function entitledLines(cart: LadderCart, settings: Settings): [lines: LadderLine[], refusal: DiscountReason] {
  const open = cart.lines.filter((line) => line.quantity > 0 && !isReduced(line) && !isExcluded(line, settings));
  const known = open.filter((line) => costOf(line, settings) !== null);
  const bearing = known.filter((line) => bearsDiscount(line, settings));
  return [bearing, open.length === 0 ? "excluded" : known.length === 0 ? "cost-unknown" : "margin"];
}

function isReduced({ unitPrice, compareAtPrice }: LadderLine): boolean {
  return compareAtPrice !== null && compareAtPrice > unitPrice;
}

function isExcluded({ productId, collectionIds }: LadderLine, settings: Settings): boolean {
  return (
    settings.excludedProducts.includes(productId) ||
    collectionIds.some((id) => settings.excludedCollections.includes(id))
  );
}

/** Minor units; null where neither Shopify nor the merchant says. */
function costOf({ unitCost, unitPrice }: LadderLine, { usualMargin }: Settings): number | null {
  if (unitCost !== null) return unitCost;
  return usualMargin === null ? null : Math.ceil((unitPrice * (100 - usualMargin)) / 100);
}

/** Whether enough of the reduced price is left after the cost. */
function bearsDiscount(line: LadderLine, settings: Settings): boolean {
  const cost = costOf(line, settings);
  // In hundredths of a minor unit, so that nothing is rounded in the shopper's favour.
  const reduced = line.unitPrice * (100 - settings.percent);
  return cost !== null && reduced > 0 && (reduced - cost * 100) * 100 >= reduced * settings.lowestMargin;
}

function reassure(reason: DiscountReason): LadderDecision {
  return { rung: "reassure", reason, terms: null };
}
